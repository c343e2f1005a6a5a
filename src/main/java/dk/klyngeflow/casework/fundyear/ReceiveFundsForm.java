package dk.klyngeflow.casework.fundyear;

import dk.klyngeflow.casework.door.StartForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.funds.NewFundYear;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** event_moneyReceived, "Registrér klyngemidler": the money of a year, and what a cluster brings that begins in the middle. */
@Component
class ReceiveFundsForm implements StartForm {

    private final FundYearFlow flow;
    private final Organisation organisation;

    ReceiveFundsForm(FundYearFlow flow, Organisation organisation) {
        this.flow = flow;
        this.organisation = organisation;
    }

    @Override
    public String processKey() {
        return FundYearProcess.PROCESS;
    }

    @Override
    public String formId() {
        return "receiveFunds";
    }

    /** The clusters whose money the person's secretariat keeps. */
    @Override
    public Map<String, List<Option>> options(SignedIn person) {
        return Map.of(
                "clusters",
                organisation.clusters().stream()
                        .filter(cluster -> !organisation.bodiesOf(cluster.id()).isEmpty())
                        .filter(cluster -> person.isIn(flow.keeper(cluster.id()).secretariatGroup()))
                        .map(cluster -> new Option(cluster.id().value(), cluster.name()))
                        .toList());
    }

    @Override
    public Started submit(FormData data, SignedIn person) {
        var cluster = new ClusterId(data.text("clusterId"));
        int year = data.number("year").intValueExact();
        var received = kroner(data, "received");
        var carriedIn = kroner(data, "carriedIn");
        var spentBefore = kroner(data, "spentBefore");
        if (spentBefore.exceeds(received.plus(carriedIn))) {
            throw new Refusal(
                    "spentBefore",
                    "max",
                    "Feltet \"Bevilget indtil nu i kroner\" må højst være %s: mere har klyngen ikke haft."
                            .formatted(received.plus(carriedIn)));
        }
        var instance = flow.begin(new NewFundYear(
                cluster,
                year,
                kroner(data, "national"),
                received,
                carriedIn,
                spentBefore,
                data.optionalText("openingSource").orElse(null)));
        return new Started(instance, FundYearProcess.key(cluster, year));
    }

    private static Money kroner(FormData data, String field) {
        return Money.ofKroner(data.optionalNumber(field).orElse(BigDecimal.ZERO));
    }
}
