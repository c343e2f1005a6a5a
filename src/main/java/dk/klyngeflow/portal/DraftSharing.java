package dk.klyngeflow.portal;

import dk.klyngeflow.casework.DraftDesk;
import dk.klyngeflow.drafts.SignOffs;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.shared.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the buttons beside a draft do. Each answers with a sentence, or refuses. */
@Component
class DraftSharing {

    private static final int ACCOUNT = 64;

    private final DraftDesk desk;

    DraftSharing(DraftDesk desk) {
        this.desk = desk;
    }

    String change(long id, Map<String, String> sent, SignedIn person) {
        return switch (sent.getOrDefault("do", "")) {
            case "del" -> {
                desk.share(
                        id,
                        Typed.requiredLine("account", "Kollegaens brugernavn", sent.get("account"), ACCOUNT),
                        person);
                yield "Kladden er delt.";
            }
            case "fjern" -> {
                desk.unshare(id, sent.getOrDefault("colleague", ""), person);
                yield "Kladden deles ikke længere med kollegaen.";
            }
            case "link" -> {
                desk.shareByLink(
                        id,
                        Typed.requiredLine("holder", "Titel og organisation", sent.get("holder"), SignOffs.HOLDER),
                        mail("holderMail", sent),
                        person);
                yield "Linket er på vej.";
            }
            case "luk" -> {
                desk.closeLinks(id, person);
                yield "Alle links til kladden er lukket.";
            }
            case "overdrag" -> {
                desk.handOver(id, Typed.requiredLine("toAccount", "Ny ejer", sent.get("toAccount"), ACCOUNT), person);
                yield "Kladden er givet videre.";
            }
            case "overtag" -> {
                desk.takeOver(id, person);
                yield "Kladden er din nu.";
            }
            case "underskrift" -> {
                desk.askToSign(
                        id,
                        Typed.requiredLine(
                                "signer", "Lederens titel og organisation", sent.get("signer"), SignOffs.HOLDER),
                        mail("signerMail", sent),
                        person);
                yield "Lederen får en mail med et link.";
            }
            case "ingenUnderskrift" -> {
                desk.forgetSignOff(id, person);
                yield "Der spørges ikke længere om underskrift.";
            }
            case "slet" -> {
                desk.delete(id, person);
                yield "Kladden er slettet.";
            }
            default -> throw new Refusal("", "option", "Vælg en af knapperne på siden.");
        };
    }

    private static EmailAddress mail(String field, Map<String, String> sent) {
        return EmailAddress.typed(
                field, Typed.requiredLine(field, "Mailadresse", sent.get(field), EmailAddress.LONGEST));
    }
}
