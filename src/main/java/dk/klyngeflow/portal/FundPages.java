package dk.klyngeflow.portal;

import dk.klyngeflow.casework.FundDesk;
import dk.klyngeflow.funds.Payments;
import dk.klyngeflow.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A cluster's money: its years, the pools of a year, and every number down to its postings. */
@Controller
class FundPages {

    private final FundAccess access;
    private final FundViews views;
    private final FundStatements statements;
    private final Payments payments;
    private final FundDesk desk;

    FundPages(FundAccess access, FundViews views, FundStatements statements, Payments payments, FundDesk desk) {
        this.access = access;
        this.views = views;
        this.statements = statements;
        this.payments = payments;
        this.desk = desk;
    }

    @GetMapping("/midler")
    String mine(@AuthenticationPrincipal SignedIn person, Model model) {
        var clusters = access.clustersOf(person);
        if (clusters.size() == 1) {
            return "redirect:/klynger/" + clusters.get(0).id() + "/midler";
        }
        model.addAttribute("clusters", clusters);
        return "funds/clusters";
    }

    @GetMapping("/klynger/{id}/midler")
    String years(@PathVariable String id, @AuthenticationPrincipal SignedIn person, Model model) {
        var cluster = access.cluster(id, person);
        model.addAttribute("cluster", cluster.name());
        model.addAttribute("years", views.years(cluster));
        model.addAttribute("seesPostings", access.seesPostings(cluster, person));
        model.addAttribute("mayOpen", desk.isKeeper(cluster.id(), person));
        return "funds/years";
    }

    @GetMapping("/klynger/{id}/midler/{year:\\d{4}}")
    String year(
            @PathVariable String id, @PathVariable int year, @AuthenticationPrincipal SignedIn person, Model model) {
        var cluster = access.withPostings(id, person);
        model.addAttribute("page", views.year(cluster, access.year(cluster, year), person));
        return "funds/year";
    }

    @GetMapping("/klynger/{id}/midler/{year:\\d{4}}/puljer/{part:[a-z]+}")
    String pool(
            @PathVariable String id,
            @PathVariable int year,
            @PathVariable String part,
            @RequestParam(name = "vis", defaultValue = "") String group,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var cluster = access.withPostings(id, person);
        var pool = access.pool(cluster, year, part);
        var statement = statements.ofPool(
                cluster,
                access.year(cluster, year),
                pool,
                PostingGroup.of(group).orElse(null));
        model.addAttribute("page", FundViews.statement(cluster, statement, FundLinks.pool(pool)));
        model.addAttribute("up", FundLinks.year(cluster.id(), year));
        model.addAttribute("upTitle", "Klyngemidler " + year);
        model.addAttribute("all", PostingGroup.of(group).isPresent() ? FundLinks.pool(pool) : null);
        return "funds/statement";
    }

    @GetMapping("/klynger/{id}/midler/projekter/{number:[A-Z0-9-]+}")
    String project(
            @PathVariable String id,
            @PathVariable String number,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var cluster = access.withPostings(id, person);
        var file = access.caseOf(cluster, number);
        var path = FundLinks.project(cluster.id(), file.number());
        model.addAttribute(
                "page", FundViews.statement(cluster, statements.ofProject(cluster, file.number(), file.title()), path));
        model.addAttribute("up", "/klynger/" + cluster.id() + "/midler");
        model.addAttribute("upTitle", "Klyngemidler");
        model.addAttribute("caseNumber", file.number().value());
        model.addAttribute("mayPay", desk.isKeeper(cluster.id(), person));
        model.addAttribute("payments", payments.of(file.number()));
        return "funds/statement";
    }
}
