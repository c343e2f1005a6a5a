package dk.klyngeflow.casework.fundapplication;

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
import org.springframework.stereotype.Component;

/** An organisation gives its statement on an application by personal link; that equals completing its task. */
@Component
class StatementLink implements LinkAnswer {

    private final StatementQuestion question;
    private final TaskService tasks;

    StatementLink(StatementQuestion question, TaskService tasks) {
        this.question = question;
        this.tasks = tasks;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.PARTY_STATEMENT;
    }

    @Override
    public String formId() {
        return StatementQuestion.FORM;
    }

    @Override
    public String title(PersonalLink link) {
        return "Afgiv høringssvar om en ansøgning";
    }

    @Override
    public Optional<String> closed(PersonalLink link) {
        return question.task(number(link), group(link)).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "Der er svaret på en anden måde, eller høringsfristen er udløbet. Skriv til sekretariatet,"
                                + " hvis I har mere at sige.");
    }

    @Override
    public Map<String, Object> shown(PersonalLink link) {
        return question.shown(number(link));
    }

    @Override
    public String submit(PersonalLink link, FormData data) {
        var task = question.task(number(link), group(link))
                .orElseThrow(() -> new Refusal("", "closed", "Der er allerede svaret. Jeres svar er ikke gemt."));
        question.answer(number(link), group(link), data, Actor.LINK);
        tasks.complete(task.getId());
        return "Sekretariatet kan se jeres høringssvar, og det følger ansøgningen til mødet.";
    }

    private static CaseNumber number(PersonalLink link) {
        return new CaseNumber(link.subject().split("/", 2)[0]);
    }

    private static String group(PersonalLink link) {
        return link.subject().split("/", 2)[1];
    }
}
