package dk.klyngeflow.desk;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.casework.FundDesk;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.funds.Payments;
import dk.klyngeflow.funds.PoolId;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat writes down what has been paid out of a grant, and takes back what should not stand. */
@Controller
class PayoutPages {

    private static final int RECIPIENT = 200;
    private static final int NOTE = 500;
    private static final int KEY = 60;

    /** As typed; {@code key} is the form's own, so that the same form sent twice is one payment. */
    record Payout(String key, String pool, String paidOn, String recipient, String amount, String note) {}

    /** A pool that the case still has unpaid grants in. */
    record Option(String id, String name) {}

    private final FundDeskAccess access;
    private final FundDesk desk;
    private final Payments payments;

    PayoutPages(FundDeskAccess access, FundDesk desk, Payments payments) {
        this.access = access;
        this.desk = desk;
        this.payments = payments;
    }

    @GetMapping("/klynger/{id}/midler/projekter/{number:[A-Z0-9-]+}/udbetal")
    String form(
            @PathVariable String id,
            @PathVariable String number,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var cluster = access.ofKeeper(id, person);
        var key = UUID.randomUUID().toString();
        return form(cluster, access.caseOf(cluster, number), new Payout(key, "", "", "", "", ""), model);
    }

    @PostMapping("/klynger/{id}/midler/projekter/{number:[A-Z0-9-]+}/udbetal")
    String pay(
            @PathVariable String id,
            @PathVariable String number,
            @ModelAttribute Payout typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var cluster = access.ofKeeper(id, person);
        var file = access.caseOf(cluster, number);
        var refusals = new Refusals();
        var key = refusals.take(() -> Typed.requiredLine("key", "Nøgle", typed.key(), KEY));
        var pool = refusals.take(() -> poolOf(cluster, file, typed.pool()));
        var paidOn = refusals.take(() -> Typed.requiredDate("paidOn", "Dato", typed.paidOn()));
        var recipient = refusals.take(() -> Typed.requiredLine("recipient", "Modtager", typed.recipient(), RECIPIENT));
        var amount = refusals.take(() -> Typed.requiredKroner("amount", "Beløb i kroner", typed.amount()));
        var note = refusals.take(() -> Typed.line("note", "Bemærkning", typed.note(), NOTE));
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.pay(
                    key,
                    new FundDesk.Payout(pool, file.number(), paidOn, recipient, amount, note.orElse(null)),
                    person));
        }
        if (refusals.isEmpty()) {
            redirect.addFlashAttribute("done", "Udbetalingen på %s er registreret.".formatted(amount));
            return "redirect:" + project(cluster, file);
        }
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return form(cluster, file, typed, model);
    }

    @GetMapping("/klynger/{id}/midler/projekter/{number:[A-Z0-9-]+}/tilbagefoer/{payment:\\d+}")
    String takeBackForm(
            @PathVariable String id,
            @PathVariable String number,
            @PathVariable long payment,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var cluster = access.ofKeeper(id, person);
        return takeBackForm(cluster, access.caseOf(cluster, number), payment, "", model);
    }

    @PostMapping("/klynger/{id}/midler/projekter/{number:[A-Z0-9-]+}/tilbagefoer/{payment:\\d+}")
    String takeBack(
            @PathVariable String id,
            @PathVariable String number,
            @PathVariable long payment,
            @RequestParam(name = "because", defaultValue = "") String typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var cluster = access.ofKeeper(id, person);
        var file = access.caseOf(cluster, number);
        var refusals = new Refusals();
        var because = refusals.take(() -> Typed.requiredLine("because", "Begrundelse", typed, NOTE));
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.takeBack(payment, because, person));
        }
        if (refusals.isEmpty()) {
            redirect.addFlashAttribute("done", "Udbetalingen er tilbageført.");
            return "redirect:" + project(cluster, file);
        }
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return takeBackForm(cluster, file, payment, typed, model);
    }

    private String form(Cluster cluster, CaseFile file, Payout typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("pools", options(cluster, file));
        return page("funds/pay", cluster, file, model);
    }

    private String takeBackForm(Cluster cluster, CaseFile file, long payment, String typed, Model model) {
        var wrong = payments.of(file.number()).stream()
                .filter(found -> found.id() == payment)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("typed", typed);
        model.addAttribute("payment", wrong);
        return page("funds/take-back", cluster, file, model);
    }

    private static String page(String view, Cluster cluster, CaseFile file, Model model) {
        model.addAttribute("cluster", cluster.name());
        model.addAttribute("caseNumber", file.number().value());
        model.addAttribute("caseTitle", file.title());
        model.addAttribute("up", project(cluster, file));
        return view;
    }

    private List<Option> options(Cluster cluster, CaseFile file) {
        return access.poolsOf(cluster).stream()
                .filter(pool -> payments.unpaid(pool.id(), file.number()).isPositive())
                .map(pool -> new Option(
                        pool.id().value(),
                        "%s %d: %s ikke udbetalt"
                                .formatted(pool.name(), pool.year(), payments.unpaid(pool.id(), file.number()))))
                .toList();
    }

    private PoolId poolOf(Cluster cluster, CaseFile file, String typed) {
        return access.poolsOf(cluster).stream()
                .filter(pool -> pool.id().value().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal("pool", "option", "Vælg en af puljerne på listen."))
                .id();
    }

    private static String project(Cluster cluster, CaseFile file) {
        return "/klynger/%s/midler/projekter/%s".formatted(cluster.id(), file.number());
    }
}
