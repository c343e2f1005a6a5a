package dk.klyngeflow.notifications;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The Danish texts of e-mails, {@code templates/mail/<name>.txt}: the first line is the subject, the text follows after an
 * empty line. Where an answer is due, the subject begins with the day.
 */
@Component
public class MailTemplates {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    MailTemplates() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/mail/");
        files.setSuffix(".txt");
        files.setTemplateMode(TemplateMode.TEXT);
        files.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(files);
    }

    /** A filled template. */
    public record Text(String subject, String body) {}

    /** @param facts dates and times as {@code java.time} values; the template writes them in Danish */
    public Text fill(String name, Map<String, Object> facts) {
        var filled = templates.process(name, new Context(DANISH, facts)).replace("\r\n", "\n");
        int end = filled.indexOf('\n');
        return new Text(filled.substring(0, end).strip(), filled.substring(end).strip() + "\n");
    }
}
