package fr.entremise.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String ADRESSE = "https://entremise.exemple.fr/arreter?code=9KXM4TQP7WHR&nom=é";

    @Test
    void se_relit() throws IOException, ReaderException {
        var image = ImageIO.read(new ByteArrayInputStream(QrCode.de(ADRESSE).png()));
        var points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());

        var lu = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), points))));

        assertThat(lu.getText()).isEqualTo(ADRESSE);
        assertThat(lu.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
    }

    @Test
    void garde_sa_zone_calme() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(QrCode.de(ADRESSE).png()));

        for (var i = 0; i < 4 * 8; i++) {
            assertThat(image.getRGB(i, i)).isEqualTo(0xFFFFFFFF);
        }
        assertThat(image.getRGB(4 * 8, 4 * 8)).isEqualTo(0xFF000000);
    }

    @Test
    void se_dessine_dans_une_page_sans_ouvrir_de_balise() {
        assertThat(QrCode.de(ADRESSE).svg("Arrêter \"<ici>\" & maintenant"))
                .startsWith("<svg ")
                .contains("aria-label=\"Arrêter &quot;&lt;ici&gt;&quot; &amp; maintenant\"")
                .contains("M4 4h7v1h-7z")
                .doesNotContain("%");
    }

    @Test
    void refuse_un_texte_trop_long() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.de("x".repeat(2332)));
    }
}
