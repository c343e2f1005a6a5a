package dk.klyngeflow.portal;

import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A cluster's fund years: what was recommended, what was adopted and what is in effect are three facts. */
@Controller
class FundPage {

    record Year(
            int year,
            String national,
            String received,
            @Nullable String recommended,
            @Nullable String recommendedBy,
            @Nullable String adopted,
            String effective,
            String because,
            @Nullable String carryOver,
            String carryOverStatus,
            @Nullable String carryOverCase) {}

    private final FundYears years;
    private final Organisation organisation;

    FundPage(FundYears years, Organisation organisation) {
        this.years = years;
        this.organisation = organisation;
    }

    @GetMapping("/klynger/{id}/midler")
    String show(@PathVariable String id, @AuthenticationPrincipal SignedIn person, Model model) {
        var cluster = visible(id, person);
        model.addAttribute("cluster", cluster.name());
        model.addAttribute(
                "years", years.of(cluster.id()).stream().map(FundPage::year).toList());
        return "funds";
    }

    private Cluster visible(String id, SignedIn person) {
        return organisation.clusters().stream()
                .filter(cluster -> cluster.id().value().equals(id))
                .filter(cluster -> person.tenants().contains(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Year year(FundYear year) {
        return new Year(
                year.year(),
                year.national().toString(),
                year.received().toString(),
                year.recommended().map(AllocationModel::danish).orElse(null),
                year.recommendedBy().orElse(null),
                year.adopted().map(AllocationModel::danish).orElse(null),
                year.effective().danish(),
                year.effectiveBecause(),
                year.carryOver().equals(Money.ZERO) ? null : year.carryOver().toString(),
                year.carryOverStatus().danish(),
                year.carryOverCase().map(CaseNumber::value).orElse(null));
    }
}
