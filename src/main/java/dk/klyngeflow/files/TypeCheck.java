package dk.klyngeflow.files;

import dk.klyngeflow.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Is a file what its name, and whoever sent it, say that it is? Told from its content; nothing is unpacked or run. */
@Component
class TypeCheck {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    /** Real lists of a package's parts are far shorter. */
    private static final int LONGEST_LIST = 1_000_000;

    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", FileType.DOCX,
            "spreadsheetml.sheet.main+xml", FileType.XLSX,
            "presentationml.presentation.main+xml", FileType.PPTX);

    private final MimeTypes signatures = MimeTypes.getDefaultMimeTypes();
    private final FileSettings settings;

    TypeCheck(FileSettings settings) {
        this.settings = settings;
    }

    /** The type that name, declaration and content agree on. */
    FileType typeOf(String name, @Nullable String declared, Spooled content) {
        var claimed = FileType.ofName(name)
                .filter(settings.types()::contains)
                .orElseThrow(() -> new Refusal(
                        "file",
                        "type",
                        "Filen \"%s\" har en type, der ikke er tilladt. %s".formatted(name, allowed())));
        if (declared != null && !claimed.mayBeDeclared(declared)) {
            throw isNot(name, claimed);
        }
        try {
            var signature = signature(content);
            if (signature.equals("application/zip") || signature.equals("application/x-tika-ooxml")) {
                return inPackage(name, claimed, content);
            }
            if (!agrees(claimed, signature)) {
                throw isNot(name, claimed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (claimed == FileType.ODT) {
            requireNoMacros(name, content);
        }
        return claimed;
    }

    private String signature(Spooled content) throws IOException {
        try (var stream = content.read()) {
            return signatures.detect(stream, new Metadata()).getBaseType().toString();
        }
    }

    private static boolean agrees(FileType claimed, String signature) {
        return signature.equals(claimed.mediaType())
                || claimed == FileType.CSV && signature.equals(FileType.TEXT.mediaType());
    }

    /** An Office file is a package that lists its parts; the kind of its main part says what it is. */
    private FileType inPackage(String name, FileType claimed, Spooled content) {
        try (var zip = new ZipFile(content.path().toFile())) {
            var parts = partsOf(zip).orElseThrow(() -> isNot(name, claimed));
            if (parts.contains("macroEnabled") || parts.contains("vbaProject") || hasEntry(zip, "vbaProject.bin")) {
                throw macros(name);
            }
            var found = MAIN_PARTS.entrySet().stream()
                    .filter(main -> parts.contains(main.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (found.filter(claimed::equals).isEmpty()) {
                throw isNot(name, claimed);
            }
            return claimed;
        } catch (ZipException damaged) {
            throw isNot(name, claimed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> partsOf(ZipFile zip) throws IOException {
        var list = zip.getEntry(CONTENT_TYPES);
        if (list == null) {
            return Optional.empty();
        }
        try (var stream = zip.getInputStream(list)) {
            return Optional.of(new String(stream.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8));
        }
    }

    private void requireNoMacros(String name, Spooled content) {
        try (var zip = new ZipFile(content.path().toFile())) {
            if (hasEntry(zip, "script-lb.xml")
                    || zip.stream().anyMatch(entry -> entry.getName().startsWith("Scripts/"))) {
                throw macros(name);
            }
        } catch (ZipException damaged) {
            throw isNot(name, FileType.ODT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasEntry(ZipFile zip, String ending) {
        return zip.stream().anyMatch(entry -> entry.getName().endsWith(ending));
    }

    private Refusal isNot(String name, FileType claimed) {
        return new Refusal(
                "file",
                "type",
                "Filen \"%s\" er ikke, hvad den giver sig ud for: indholdet er ikke %s. %s"
                        .formatted(name, claimed.danish(), allowed()));
    }

    private Refusal macros(String name) {
        return new Refusal(
                "file",
                "macros",
                "Filen \"%s\" indeholder makroer. Gem den uden makroer. %s".formatted(name, allowed()));
    }

    private String allowed() {
        return "Tilladte filtyper: %s.".formatted(settings.allowedTypes());
    }
}
