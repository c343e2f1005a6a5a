package dk.klyngeflow.casework.chairdecision;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.links.LinkAnswer;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLink;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** A chair answers between two meetings by personal link, as long as it still holds the seat that was asked. */
@Component
class ChairDecisionLink implements LinkAnswer {

    private final ChairQuestion question;
    private final TaskService tasks;

    ChairDecisionLink(ChairQuestion question, TaskService tasks) {
        this.question = question;
        this.tasks = tasks;
    }

    /** What a seat's links are about. */
    static String subject(CaseNumber number, String seat) {
        return number + "/" + seat;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.CHAIR_DECISION;
    }

    @Override
    public String formId() {
        return ChairQuestion.FORM;
    }

    @Override
    public String title(PersonalLink link) {
        return "Godkend mellem to møder";
    }

    @Override
    public Optional<String> closed(PersonalLink link) {
        var task = task(link);
        if (task.isEmpty()) {
            return Optional.of("Sagen er afgjort, eller fristen er udløbet, så den kommer på næste møde.");
        }
        return question.holder(question.bodyOf(task.get()), seat(link)).equals(link.holder())
                ? Optional.empty()
                : Optional.of(
                        "Pladsen har fået en anden indehaver, siden linket blev sendt. Kun den, der har pladsen nu,"
                                + " kan svare.");
    }

    @Override
    public Map<String, Object> shown(PersonalLink link) {
        var task = task(link).orElseThrow();
        return question.shown(number(link), question.bodyOf(task), seat(link), question.basisOf(task));
    }

    @Override
    public String submit(PersonalLink link, FormData data) {
        var task = task(link)
                .orElseThrow(() -> new Refusal("", "closed", "Der er allerede svaret. Dit svar er ikke gemt."));
        boolean approves = question.answer(number(link), seat(link), data, Actor.LINK);
        tasks.complete(task.getId(), approves ? Map.of() : values(ChairDecision.CHAIR_REFUSED.with(true)));
        return approves
                ? "Du har godkendt. Når hele formandskabet har godkendt, orienteres der om det på næste møde."
                : "Du har sagt nej. Sagen kommer på forummets næste møde.";
    }

    private Optional<Task> task(PersonalLink link) {
        return question.task(number(link), seat(link));
    }

    private static CaseNumber number(PersonalLink link) {
        return new CaseNumber(link.subject().split("/", 2)[0]);
    }

    private static String seat(PersonalLink link) {
        return link.subject().split("/", 2)[1];
    }
}
