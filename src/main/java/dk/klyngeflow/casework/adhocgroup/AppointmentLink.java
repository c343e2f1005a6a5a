package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.links.LinkAnswer;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLink;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** A party appoints its members of a group by personal link; that equals completing the party's task. */
@Component
class AppointmentLink implements LinkAnswer {

    private final AppointmentQuestion question;
    private final TaskService tasks;

    AppointmentLink(AppointmentQuestion question, TaskService tasks) {
        this.question = question;
        this.tasks = tasks;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.APPOINTMENT;
    }

    @Override
    public String formId() {
        return AppointmentQuestion.FORM;
    }

    @Override
    public String title(PersonalLink link) {
        return "Udpeg medlemmer til en ad hoc-gruppe";
    }

    @Override
    public Optional<String> closed(PersonalLink link) {
        return question.task(group(link), party(link)).isPresent()
                ? Optional.empty()
                : Optional.of("Der er svaret på en anden måde, eller fristen er udløbet. Skriv til sekretariatet,"
                        + " hvis I har mere at sige.");
    }

    @Override
    public Map<String, Object> shown(PersonalLink link) {
        return question.shown(group(link), party(link));
    }

    @Override
    public Map<String, List<Option>> options(PersonalLink link) {
        return question.options(group(link), party(link));
    }

    @Override
    public String submit(PersonalLink link, FormData data) {
        var task = question.task(group(link), party(link))
                .orElseThrow(() -> new Refusal("", "closed", "Der er allerede svaret. Jeres svar er ikke gemt."));
        boolean all = question.answer(group(link), party(link), data, Actor.LINK);
        tasks.complete(task.getId(), values(AdHocGroupProcess.ALL_APPOINTED.with(all)));
        return data.text("answer").equals("DECLINE")
                ? "Sekretariatet har fået jeres svar."
                : "Tak for udpegningen. Sekretariatet kan se den, og gruppen hører fra sit formandskab.";
    }

    private static CaseNumber group(PersonalLink link) {
        return new CaseNumber(link.subject().split("/", 2)[0]);
    }

    private static String party(PersonalLink link) {
        return link.subject().split("/", 2)[1];
    }
}
