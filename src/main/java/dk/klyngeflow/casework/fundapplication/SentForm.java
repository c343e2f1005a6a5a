package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.applications.BudgetLine;
import dk.klyngeflow.applications.BudgetType;
import dk.klyngeflow.applications.Sent;
import dk.klyngeflow.applications.TargetGroup;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Sector;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An application's fields on a form: read into what the register keeps, and back for one that is to be corrected. */
@Component
class SentForm {

    private static final int LATEST_START_YEARS = 3;

    /** Nobody plans longer; without an end a slip of the pen would owe thousands of reports. */
    private static final int LONGEST_YEARS = 10;

    private final KlyngeClock clock;

    SentForm(KlyngeClock clock) {
        this.clock = clock;
    }

    /**
     * What was sent.
     *
     * @throws Refusal naming the field where the fields do not go together
     */
    Sent read(FormData data) {
        var startsOn = data.date("startsOn");
        var endsOn = data.date("endsOn");
        if (endsOn.isBefore(startsOn)) {
            throw new Refusal(
                    "endsOn", "order", "Projektet kan ikke slutte, før det begynder: ret start- eller slutdato.");
        }
        int thisYear = clock.today().getYear();
        if (startsOn.getYear() < thisYear || startsOn.getYear() > thisYear + LATEST_START_YEARS) {
            throw new Refusal(
                    "startsOn",
                    "year",
                    "Projektet skal begynde i %d eller et af de %d følgende år."
                            .formatted(thisYear, LATEST_START_YEARS));
        }
        int lastYear = startsOn.getYear() + LONGEST_YEARS;
        if (endsOn.getYear() > lastYear) {
            throw new Refusal(
                    "endsOn", "year", "Projektet kan højst løbe til og med %d: ret slutdatoen.".formatted(lastYear));
        }
        return new Sent(
                data.text("title"),
                data.text("applicant"),
                data.text("contact"),
                EmailAddress.typed("contactMail", data.text("contactMail")).value(),
                data.choices("partnerSectors").stream().map(Sector::valueOf).collect(Collectors.toSet()),
                data.optionalText("partners"),
                data.choice("targetGroup", TargetGroup.class),
                data.optionalText("otherTargetGroup"),
                data.text("purpose"),
                data.optionalNumber("citizens").map(BigDecimal::intValueExact),
                startsOn,
                endsOn,
                data.rows("budget").stream().map(SentForm::line).toList(),
                data.optionalText("otherFunding"));
    }

    /** The values that a form about an application that was sent before is prefilled with. */
    static Map<String, Object> prefilled(Sent sent) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("title", sent.title());
        shown.put("applicant", sent.applicant());
        shown.put("contact", sent.contact());
        shown.put("contactMail", sent.contactMail());
        shown.put(
                "partnerSectors",
                sent.partnerSectors().stream().map(Sector::name).sorted().toList());
        shown.put("partners", sent.partners().orElse(""));
        shown.put("targetGroup", sent.targetGroup().name());
        shown.put("otherTargetGroup", sent.otherTargetGroup().orElse(""));
        shown.put("purpose", sent.purpose());
        sent.citizens().ifPresent(citizens -> shown.put("citizens", citizens));
        shown.put("startsOn", sent.startsOn().toString());
        shown.put("endsOn", sent.endsOn().toString());
        shown.put("budget", sent.budget().stream().map(SentForm::row).toList());
        shown.put("otherFunding", sent.otherFunding().orElse(""));
        return shown;
    }

    private static BudgetLine line(FormData row) {
        return new BudgetLine(
                row.text("text"),
                row.choice("type", BudgetType.class),
                Money.ofKroner(row.number("kroner")),
                row.optionalNumber("ownKroner").map(Money::ofKroner).orElse(Money.ZERO));
    }

    private static Map<String, Object> row(BudgetLine line) {
        var row = new LinkedHashMap<String, Object>();
        row.put("text", line.text());
        row.put("type", line.type().name());
        row.put("kroner", inKroner(line.amount()));
        if (line.own().isPositive()) {
            row.put("ownKroner", inKroner(line.own()));
        }
        return row;
    }

    private static BigDecimal inKroner(Money money) {
        return BigDecimal.valueOf(money.oere(), 2).stripTrailingZeros();
    }
}
