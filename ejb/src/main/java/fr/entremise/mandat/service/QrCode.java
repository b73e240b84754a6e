package fr.entremise.mandat.service;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A QR code (ISO/IEC 18004, level M, quiet zone of four modules), black on white, as a picture for paper and for pages.
 */
public final class QrCode {

    private static final int ZONE_CALME = 4;
    private static final int PIXELS_PAR_MODULE = 8;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /**
     * The code that opens or holds this text.
     *
     * @throws IllegalArgumentException when the text is empty or longer than a QR code holds (2 331 bytes at level M)
     */
    public static QrCode de(String texte) {
        var reglages = Map.of(
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.CHARACTER_SET,
                StandardCharsets.UTF_8.name(),
                EncodeHintType.MARGIN,
                ZONE_CALME);
        try {
            return new QrCode(new QRCodeWriter().encode(texte, BarcodeFormat.QR_CODE, 0, 0, reglages));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Text too long for a QR code: " + texte.length() + " characters", e);
        }
    }

    /** One bit per pixel, eight pixels per module. */
    public byte[] png() {
        var cote = modules.getWidth() * PIXELS_PAR_MODULE;
        var image = new BufferedImage(cote, cote, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < cote; y++) {
            for (var x = 0; x < cote; x++) {
                image.setRGB(x, y, modules.get(x / PIXELS_PAR_MODULE, y / PIXELS_PAR_MODULE) ? 0x000000 : 0xFFFFFF);
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    public String pngDataUri() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
    }

    /**
     * An svg element for a page, white ground included so that it is read in the dark theme too; no width or height:
     * the page's style sheet decides.
     *
     * @param alternative what the code opens, read instead of the picture
     */
    public String svg(String alternative) {
        var cote = modules.getWidth();
        var trace = new StringBuilder();
        for (var y = 0; y < cote; y++) {
            for (var x = 0; x < cote; x++) {
                var debut = x;
                while (x < cote && modules.get(x, y)) {
                    x++;
                }
                if (x > debut) {
                    var longueur = x - debut;
                    trace.append("M%d %dh%dv1h-%dz".formatted(debut, y, longueur, longueur));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" aria-label="%2$s" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%3$s" fill="#000"/></svg>""".formatted(cote, echapper(alternative), trace);
    }

    private static String echapper(String texte) {
        return texte.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
