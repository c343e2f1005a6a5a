package dk.klyngeflow.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of files that can be handed in. Which of them are allowed is a setting. */
public enum FileType {
    PDF("PDF", "application/pdf", List.of("pdf"), List.of()),
    DOCX(
            "Word (docx)",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            List.of("docx"),
            List.of()),
    XLSX(
            "Excel (xlsx)",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            List.of("xlsx"),
            List.of()),
    PPTX(
            "PowerPoint (pptx)",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            List.of("pptx"),
            List.of()),
    ODT("OpenDocument-tekst (odt)", "application/vnd.oasis.opendocument.text", List.of("odt"), List.of()),
    PNG("billede (png)", "image/png", List.of("png"), List.of()),
    JPEG("billede (jpg)", "image/jpeg", List.of("jpg", "jpeg"), List.of("image/jpg", "image/pjpeg")),
    TEXT("ren tekst (txt)", "text/plain", List.of("txt"), List.of()),
    /** Browsers declare it in many ways, by what is installed beside them. */
    CSV(
            "CSV",
            "text/csv",
            List.of("csv"),
            List.of("text/plain", "application/csv", "application/vnd.ms-excel", "text/comma-separated-values"));

    private final String danish;
    private final String mediaType;
    private final List<String> extensions;
    private final List<String> alsoDeclared;

    FileType(String danish, String mediaType, List<String> extensions, List<String> alsoDeclared) {
        this.danish = danish;
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.alsoDeclared = alsoDeclared;
    }

    public String danish() {
        return danish;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The extensions as a file input's {@code accept} wants them: {@code .jpg}. */
    public List<String> accepts() {
        return extensions.stream().map(extension -> "." + extension).toList();
    }

    static Optional<FileType> ofName(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    /** Whether a browser may declare a file of this type so; {@code application/octet-stream} says nothing. */
    boolean mayBeDeclared(String declared) {
        var plain = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty()
                || plain.equals("application/octet-stream")
                || plain.equals(mediaType)
                || alsoDeclared.contains(plain);
    }
}
