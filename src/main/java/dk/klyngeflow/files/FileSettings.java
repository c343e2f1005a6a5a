package dk.klyngeflow.files;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be handed in.
 *
 * @param maxSize the largest single file
 * @param perCase how many files a case may carry
 * @param types the types allowed; none named: all that the program knows
 */
@ConfigurationProperties("klyngeflow.files")
public record FileSettings(
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("20") int perCase,
        @DefaultValue Set<FileType> types) {

    public FileSettings {
        types = types.isEmpty() ? EnumSet.allOf(FileType.class) : EnumSet.copyOf(types);
    }

    /** The allowed types in a Danish sentence: "PDF, Word (docx) og CSV". */
    public String allowedTypes() {
        var all = types.stream().map(FileType::danish).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " og " + all.substring(last + 2);
    }

    /** For a file input's {@code accept}. */
    public String accept() {
        return types.stream().flatMap(type -> type.accepts().stream()).collect(Collectors.joining(","));
    }
}
