package dk.klyngeflow.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All forms under {@code forms/}, read once at start. A form with a mistake stops the start. */
@Component
public class FormCatalogue {

    private final Map<String, FormSchema> forms;

    public FormCatalogue() {
        this.forms = Collections.unmodifiableMap(load());
    }

    /** @throws IllegalArgumentException if there is no such form */
    public FormSchema form(String formId) {
        return find(formId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no form '%s'; there are %s".formatted(formId, forms.keySet())));
    }

    public Optional<FormSchema> find(String formId) {
        return formId == null ? Optional.empty() : Optional.ofNullable(forms.get(formId));
    }

    /** In the order of their ids. */
    public Collection<FormSchema> all() {
        return forms.values();
    }

    private static Map<String, FormSchema> load() {
        var forms = new TreeMap<String, FormSchema>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
                var form = FormSchema.read(file.getDescription(), text(file));
                if (!(form.id() + ".form").equals(file.getFilename())) {
                    throw new IllegalStateException(
                            "%s: the form's id '%s' must be its file's name".formatted(file, form.id()));
                }
                if (forms.put(form.id(), form) != null) {
                    throw new IllegalStateException("%s: there is another form '%s'".formatted(file, form.id()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the forms", e);
        }
        return forms;
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
