package dk.klyngeflow.casework.charterlifecycle;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.engine.OpenTasks;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.Hearings;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLink;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.shared.Actor;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What a party is asked in a charter's written hearing, the same by task and by personal link. */
@Component
class HearingQuestion {

    static final String FORM = "answerHearing";

    private final Charters charters;
    private final CharterTexts texts;
    private final Hearings hearings;
    private final CaseRegister cases;
    private final PersonalLinks links;
    private final OpenTasks openTasks;

    HearingQuestion(
            Charters charters,
            CharterTexts texts,
            Hearings hearings,
            CaseRegister cases,
            PersonalLinks links,
            OpenTasks openTasks) {
        this.charters = charters;
        this.texts = texts;
        this.hearings = hearings;
        this.cases = cases;
        this.links = links;
        this.openTasks = openTasks;
    }

    /** What a party's links are about. */
    record Subject(long charter, String party) {

        static Subject of(PersonalLink link) {
            var parts = link.subject().split("/", 2);
            return new Subject(Long.parseLong(parts[0]), parts[1]);
        }

        String text() {
            return charter + "/" + party;
        }
    }

    Map<String, Object> shown(Subject asked) {
        var shown = texts.of(asked.charter());
        shown.put("partyName", texts.party(asked.charter(), asked.party()));
        return shown;
    }

    /** The party's open task. */
    Optional<Task> task(Subject asked) {
        return openTasks.at(
                charters.get(asked.charter()).caseNumber().value(),
                "userTask_answerHearing",
                CharterLifecycle.PARTY_ID,
                asked.party());
    }

    /** Writes the answer down and closes the party's links; completing the task is the caller's business. */
    void answer(Subject asked, FormData data, Actor by) {
        cases.keepForm(charters.get(asked.charter()).caseNumber(), FORM, by, data.toJson());
        hearings.answer(
                asked.charter(),
                asked.party(),
                data.text("accepts").equals("YES"),
                data.optionalText("statement").orElse(null),
                by);
        links.revoke(LinkPurpose.HEARING, asked.text());
    }
}
