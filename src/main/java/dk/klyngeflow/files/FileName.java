package dk.klyngeflow.files;

import dk.klyngeflow.shared.Refusal;
import java.text.Normalizer;

/** Makes what a browser sent as a file's name fit to be shown and saved. */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {}

    /** The last part of a path, without control, invisible and bidi characters, and without what file systems refuse. */
    static String clean(String sent) {
        var composed = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
        var name = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
                .replaceAll("[<>:\"|?*]", "-")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .replaceAll("^[ .]+|[ .]+$", "");
        int dot = name.lastIndexOf('.');
        if (dot < 1) {
            throw new Refusal(
                    "file",
                    "name",
                    "Filen \"%s\" skal have et navn med en endelse, der viser dens type.".formatted(name));
        }
        var extension = name.substring(dot);
        var stem = name.substring(0, dot);
        return stem.substring(0, Math.min(stem.length(), Math.max(1, LONGEST - extension.length()))) + extension;
    }
}
