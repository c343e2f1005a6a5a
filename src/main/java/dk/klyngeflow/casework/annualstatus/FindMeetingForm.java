package dk.klyngeflow.casework.annualstatus;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.documents.Danish;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.statuses.StatusRegister;
import dk.klyngeflow.statuses.StatusReport;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_findMeeting: the receiver has no meeting that can take it in time; nobody overlooks that. */
@Component
class FindMeetingForm implements TaskForm {

    private final StatusRegister register;
    private final StatusDuties duties;
    private final StatusTexts texts;

    FindMeetingForm(StatusRegister register, StatusDuties duties, StatusTexts texts) {
        this.register = register;
        this.duties = duties;
        this.texts = texts;
    }

    @Override
    public String formId() {
        return "findMeeting";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var report = register.get(task.get(AnnualStatus.REPORT_ID));
        var shown = texts.of(report);
        shown.put("missingText", missing(report));
        return shown;
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var report = register.lock(task.get(AnnualStatus.REPORT_ID));
        var wish = data.text("meetingWish");
        if (wish.equals("WITHOUT")) {
            register.notPresented(
                    report.id(),
                    data.optionalText("withoutReason")
                            .orElseThrow(() -> new Refusal(
                                    "withoutReason", "required", "Skriv, hvorfor den ikke fremlægges på et møde.")));
        }
        task.complete(values(AnnualStatus.MEETING_WISH.with(wish)));
    }

    private String missing(StatusReport report) {
        var receiver = duties.receiver(report).name();
        return duties.of(report)
                .presentedWithin()
                .map(within -> "%s har intet møde fra %s til %s, der stadig kan tage den på dagsordenen."
                        .formatted(receiver, Danish.date(within.from()), Danish.date(within.to())))
                .orElse("%s har hverken en fællespostkasse eller et møde, der kan tage den på dagsordenen."
                        .formatted(receiver));
    }
}
