package dk.klyngeflow.desk;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.casework.FundDesk;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.PoolId;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat moves free money between two pools of a year, by a decision. */
@Controller
class TransferPages {

    private static final int DECISION = 200;
    private static final int BECAUSE = 500;
    private static final int KEY = 60;

    /** As typed; {@code key} is the form's own, so that the same form sent twice moves the money once. */
    record Transfer(
            String key, String from, String to, String amount, String decision, String caseNumber, String because) {}

    record Option(String id, String name) {}

    private final FundDeskAccess access;
    private final FundDesk desk;

    TransferPages(FundDeskAccess access, FundDesk desk) {
        this.access = access;
        this.desk = desk;
    }

    @GetMapping("/klynger/{id}/midler/{year:\\d{4}}/flyt")
    String form(
            @PathVariable String id, @PathVariable int year, @AuthenticationPrincipal SignedIn person, Model model) {
        var cluster = access.ofKeeper(id, person);
        return form(cluster, year, new Transfer(UUID.randomUUID().toString(), "", "", "", "", "", ""), model);
    }

    @PostMapping("/klynger/{id}/midler/{year:\\d{4}}/flyt")
    String move(
            @PathVariable String id,
            @PathVariable int year,
            @ModelAttribute Transfer typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var cluster = access.ofKeeper(id, person);
        var pools = access.poolsOf(cluster, year);
        var refusals = new Refusals();
        var key = refusals.take(() -> Typed.requiredLine("key", "Nøgle", typed.key(), KEY));
        var from = refusals.take(() -> pool(pools, "from", typed.from()));
        var to = refusals.take(() -> pool(pools, "to", typed.to()));
        var amount = refusals.take(() -> Typed.requiredKroner("amount", "Beløb i kroner", typed.amount()));
        var decision = refusals.take(() -> Typed.requiredLine("decision", "Beslutning", typed.decision(), DECISION));
        var caseNumber = refusals.take(() -> number(cluster, typed.caseNumber()));
        var because = refusals.take(() -> Typed.lines("because", "Begrundelse", typed.because(), BECAUSE));
        if (refusals.isEmpty()) {
            refusals.run(() ->
                    desk.transfer(key, new FundDesk.Transfer(from, to, amount, caseNumber, decision, because), person));
        }
        if (refusals.isEmpty()) {
            redirect.addFlashAttribute("done", "%s er flyttet.".formatted(amount));
            return "redirect:/klynger/%s/midler/%d".formatted(cluster.id(), year);
        }
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return form(cluster, year, typed, model);
    }

    private String form(Cluster cluster, int year, Transfer typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("cluster", cluster.name());
        model.addAttribute("year", year);
        model.addAttribute("up", "/klynger/%s/midler/%d".formatted(cluster.id(), year));
        model.addAttribute(
                "pools",
                access.poolsOf(cluster, year).stream()
                        .map(pool -> new Option(pool.id().value(), "%s: %s frit".formatted(pool.name(), pool.free())))
                        .toList());
        return "funds/transfer";
    }

    private static PoolId pool(List<Pool> pools, String field, String typed) {
        return pools.stream()
                .map(Pool::id)
                .filter(pool -> pool.value().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal(field, "option", "Vælg en af puljerne på listen."));
    }

    @Nullable private CaseNumber number(Cluster cluster, String typed) {
        var number = Typed.line("caseNumber", "Sagsnummer", typed, KEY);
        try {
            return number.map(text -> access.caseOf(cluster, text))
                    .map(CaseFile::number)
                    .orElse(null);
        } catch (ResponseStatusException unknown) {
            throw new Refusal("caseNumber", "unknown", "Sagen " + number.get() + " findes ikke i klyngen.");
        }
    }
}
