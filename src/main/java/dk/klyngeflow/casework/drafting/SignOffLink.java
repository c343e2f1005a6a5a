package dk.klyngeflow.casework.drafting;

import dk.klyngeflow.casework.links.LinkAnswer;
import dk.klyngeflow.drafts.Draft;
import dk.klyngeflow.drafts.Drafts;
import dk.klyngeflow.drafts.SignOffs;
import dk.klyngeflow.drafts.SignOffs.SignOff;
import dk.klyngeflow.files.StoredFile;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLink;
import dk.klyngeflow.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The applicant's management signs for a draft by personal link: for the text that it was shown, and no other. */
@Component
class SignOffLink implements LinkAnswer {

    private final SignOffs signOffs;
    private final Drafts drafts;
    private final DraftForms forms;

    SignOffLink(SignOffs signOffs, Drafts drafts, DraftForms forms) {
        this.signOffs = signOffs;
        this.drafts = drafts;
        this.forms = forms;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.SIGN_OFF;
    }

    @Override
    public String formId() {
        return "signOffDraft";
    }

    @Override
    public String title(PersonalLink link) {
        return "Skriv under på en ansøgning";
    }

    @Override
    public Optional<String> closed(PersonalLink link) {
        var asked = signOffs.find(id(link));
        if (asked.isEmpty()
                || draft(asked.get()).filter(shown -> !shown.isSent()).isEmpty()) {
            return Optional.of("Ansøgningen er sendt eller slettet, eller der spørges ikke mere.");
        }
        if (asked.get().answeredAt().isPresent()) {
            return Optional.of("Der er allerede svaret med dette link.");
        }
        return draft(asked.get()).filter(asked.get()::isFor).isPresent()
                ? Optional.empty()
                : Optional.of("Ansøgningen er ændret, siden du fik linket. Du får et nyt, når den er klar.");
    }

    @Override
    public Map<String, Object> shown(PersonalLink link) {
        var draft = signOffs.find(id(link)).flatMap(this::draft).orElseThrow(SignOffLink::gone);
        var files = drafts.files(draft).stream().map(StoredFile::name).collect(Collectors.joining(", "));
        return Map.of(
                "draftTitle",
                draft.title(),
                "draftText",
                forms.summary(draft).text(),
                "draftFiles",
                files.isEmpty() ? "Ingen bilag." : "Bilag: " + files);
    }

    @Override
    public String submit(PersonalLink link, FormData data) {
        boolean approved = data.text("answer").equals("APPROVED");
        signOffs.answer(id(link), approved, data.optionalText("remark").orElse(null));
        return approved
                ? "Ansøgningen kan sendes nu. Ændres den først, bliver du spurgt igen."
                : "Ansøgeren kan se dit svar, og ansøgningen sendes ikke, som den er.";
    }

    private Optional<Draft> draft(SignOff asked) {
        return drafts.find(asked.draft());
    }

    private static long id(PersonalLink link) {
        return Long.parseLong(link.subject());
    }

    private static Refusal gone() {
        return new Refusal("", "closed", "Der spørges ikke mere.");
    }
}
