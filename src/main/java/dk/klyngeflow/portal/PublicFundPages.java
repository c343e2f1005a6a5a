package dk.klyngeflow.portal;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.funds.Grants;
import dk.klyngeflow.funds.Grants.Grant;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What each cluster has granted in each year, and to which projects: final grants only, for everybody. */
@Controller
class PublicFundPages {

    private static final String PATH = "/udvalg/midler";
    private static final String CLOSED = "Projekt, som er behandlet på et lukket punkt";

    record Project(String title, String amount) {}

    record Year(int year, String granted, List<Project> projects) {}

    record ClusterGrants(String name, boolean fictional, List<Year> years) {}

    private final Grants grants;
    private final Organisation organisation;
    private final CaseRegister cases;
    private final Agenda agenda;
    private final PublicAddress address;

    PublicFundPages(
            Grants grants, Organisation organisation, CaseRegister cases, Agenda agenda, PublicAddress address) {
        this.grants = grants;
        this.organisation = organisation;
        this.cases = cases;
        this.agenda = agenda;
        this.address = address;
    }

    @GetMapping(PATH)
    String granted(Model model) {
        var all = grants.all();
        var numbers = all.stream().map(Grant::caseNumber).distinct().toList();
        var titles = cases.titles(numbers);
        var closed = agenda.treatedBehindClosedDoors(numbers);
        var byCluster = all.stream().collect(Collectors.groupingBy(Grant::cluster));
        var clusters = organisation.clusters().stream()
                .filter(cluster -> byCluster.containsKey(cluster.id()))
                .toList();
        model.addAttribute("canonical", address.of(PATH));
        model.addAttribute("plot", GrantPlot.of(sums(clusters, byCluster)));
        model.addAttribute(
                "clusters",
                clusters.stream()
                        .map(cluster -> new ClusterGrants(
                                cluster.name(),
                                cluster.fictional(),
                                years(byCluster.get(cluster.id()), titles, closed)))
                        .toList());
        return "public/funds";
    }

    private static List<GrantPlot.Sum> sums(List<Cluster> clusters, Map<ClusterId, List<Grant>> byCluster) {
        return clusters.stream()
                .flatMap(cluster -> byYear(byCluster.get(cluster.id())).entrySet().stream()
                        .map(year -> new GrantPlot.Sum(
                                "%s, %d".formatted(cluster.name(), year.getKey()), sum(year.getValue()))))
                .toList();
    }

    private static List<Year> years(List<Grant> grants, Map<CaseNumber, String> titles, Set<CaseNumber> closed) {
        return byYear(grants).entrySet().stream()
                .map(year -> new Year(
                        year.getKey(),
                        sum(year.getValue()).toString(),
                        year.getValue().stream()
                                .map(grant -> new Project(
                                        closed.contains(grant.caseNumber())
                                                ? CLOSED
                                                : titles.getOrDefault(grant.caseNumber(), ""),
                                        grant.amount().toString()))
                                .toList()))
                .toList();
    }

    private static Map<Integer, List<Grant>> byYear(List<Grant> grants) {
        return grants.stream()
                .collect(Collectors.groupingBy(
                        Grant::year, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
    }

    private static Money sum(List<Grant> grants) {
        return grants.stream().map(Grant::amount).reduce(Money.ZERO, Money::plus);
    }
}
