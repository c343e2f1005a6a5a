package dk.klyngeflow.casework.charterlifecycle;

import dk.klyngeflow.casework.charterlifecycle.HearingQuestion.Subject;
import dk.klyngeflow.casework.links.LinkAnswer;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLink;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** A party answers a written hearing by personal link; that equals completing the party's task. */
@Component
class HearingLink implements LinkAnswer {

    private final HearingQuestion question;
    private final TaskService tasks;

    HearingLink(HearingQuestion question, TaskService tasks) {
        this.question = question;
        this.tasks = tasks;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.HEARING;
    }

    @Override
    public String formId() {
        return HearingQuestion.FORM;
    }

    @Override
    public String title(PersonalLink link) {
        return "Svar på en skriftlig høring";
    }

    @Override
    public Optional<String> closed(PersonalLink link) {
        return question.task(Subject.of(link)).isPresent()
                ? Optional.empty()
                : Optional.of("Høringen er slut, eller der er svaret på en anden måde. Skriv til sekretariatet,"
                        + " hvis I har mere at sige.");
    }

    @Override
    public Map<String, Object> shown(PersonalLink link) {
        return question.shown(Subject.of(link));
    }

    @Override
    public String submit(PersonalLink link, FormData data) {
        var asked = Subject.of(link);
        var task = question.task(asked)
                .orElseThrow(() -> new Refusal("", "closed", "Høringen er slut. Jeres svar er ikke gemt."));
        question.answer(asked, data, Actor.LINK);
        tasks.complete(task.getId());
        return data.text("accepts").equals("YES")
                ? "Sekretariatet har fået jeres svar."
                : "Sekretariatet har fået jeres indsigelser og tager stilling til dem, når høringen er slut.";
    }
}
