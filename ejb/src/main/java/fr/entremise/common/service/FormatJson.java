package fr.entremise.common.service;

import jakarta.json.spi.JsonProvider;

/**
 * The JSON of the server, found once. Each method of {@link jakarta.json.Json} looks for it again through the whole
 * class path of the application, which costs a hundred times what is then read or written.
 */
public final class FormatJson {

    public static final JsonProvider JSON = JsonProvider.provider();

    private FormatJson() {}
}
