package fr.entremise.common.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of a signing key.
 *
 * @param debut when it begins to sign; absent when it always did
 * @param fin when its successor begins; absent when none is announced
 */
public record CleAnnoncee(
        String kid, @Nullable Instant debut, @Nullable Instant fin) {}
