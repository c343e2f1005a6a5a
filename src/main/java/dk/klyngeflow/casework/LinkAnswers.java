package dk.klyngeflow.casework;

import dk.klyngeflow.casework.links.LinkAnswer;
import dk.klyngeflow.forms.FormCatalogue;
import dk.klyngeflow.forms.FormChecker;
import dk.klyngeflow.forms.FormSchema;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLink;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.shared.Refusal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers without an account: what a personal link asks, and the way its answer goes. The token is the permission. */
@Component
public class LinkAnswers {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    /** What is found behind a token. */
    public sealed interface Found {}

    /** It can be answered. */
    public record Question(
            String title, String holder, FormSchema form, Map<String, Object> shown, Map<String, List<Option>> options)
            implements Found {}

    /** It cannot be answered any more; the sentence says why. */
    public record Closed(String sentence) implements Found {}

    private final PersonalLinks links;
    private final FormCatalogue forms;
    private final FormChecker checker;
    private final Map<LinkPurpose, LinkAnswer> answers;
    private final TransactionTemplate transaction;

    LinkAnswers(
            PersonalLinks links,
            FormCatalogue forms,
            FormChecker checker,
            List<LinkAnswer> answers,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.forms = forms;
        this.checker = checker;
        this.answers = answers.stream().collect(Collectors.toMap(LinkAnswer::purpose, Function.identity()));
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the token asks; empty where it was never issued, or for something that no form answers. */
    public Optional<Found> open(String token) {
        return links.open(token)
                .filter(link -> answers.containsKey(link.purpose()))
                .map(link -> found(link, answers.get(link.purpose())));
    }

    /**
     * Checks what was sent and carries it out, in one transaction.
     *
     * @return what happens now, in Danish
     * @throws Refusal where it is not taken; nothing is stored then
     */
    public String submit(String token, Map<String, Object> sent) {
        try {
            return transaction.execute(status -> answer(token, sent));
        } catch (ConcurrencyFailureException | OptimisticLockingException twoAtATime) {
            throw new Refusal(
                    "", "conflict", "Der er netop svaret af en anden. Åbn linket igen for at se, hvad der gælder.");
        }
    }

    private String answer(String token, Map<String, Object> sent) {
        var link = links.open(token).orElseThrow(() -> new Refusal("", "unknown", "Linket findes ikke."));
        var answer = answers.get(link.purpose());
        if (found(link, answer) instanceof Closed closed) {
            throw new Refusal("", "closed", closed.sentence() + " Dit svar er ikke gemt.");
        }
        var data =
                checker.check(forms.form(answer.formId()), sent, () -> answer.options(link), () -> answer.shown(link));
        links.use(link);
        return answer.submit(link, data);
    }

    private Found found(PersonalLink link, LinkAnswer answer) {
        var why = answer.closed(link).or(() -> closed(link));
        if (why.isPresent()) {
            return new Closed(why.get());
        }
        return new Question(
                answer.title(link),
                link.holder(),
                forms.form(answer.formId()),
                answer.shown(link),
                answer.options(link));
    }

    private static Optional<String> closed(PersonalLink link) {
        return switch (link.state()) {
            case OPEN -> Optional.empty();
            case USED -> Optional.of("Der er allerede svaret med dette link.");
            case REVOKED -> Optional.of("Der er svaret på en anden måde, eller spørgsmålet er ikke aktuelt mere.");
            case EXPIRED -> Optional.of("Linket kunne bruges til og med den %s.".formatted(DAY.format(link.expires())));
        };
    }
}
