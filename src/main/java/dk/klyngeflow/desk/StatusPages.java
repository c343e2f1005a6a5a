package dk.klyngeflow.desk;

import dk.klyngeflow.casework.StatusDesk;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.statuses.StatusRegister;
import dk.klyngeflow.statuses.StatusReport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The statuses and evaluations that bodies owe each other; they are written and approved in the task list. */
@Controller
class StatusPages {

    private final StatusRegister register;
    private final StatusViews views;
    private final StatusDesk desk;

    StatusPages(StatusRegister register, StatusViews views, StatusDesk desk) {
        this.register = register;
        this.views = views;
        this.desk = desk;
    }

    @GetMapping("/status")
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("reports", views.rows(person));
        return "status/list";
    }

    @GetMapping("/status/{id:\\d+}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("report", views.page(readable(id, person)));
        return "status/report";
    }

    @GetMapping("/status/{id:\\d+}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        var report = readable(id, person);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("status-%s-%s.pdf".formatted(report.body(), report.dueOn()))
                                .build()
                                .toString())
                .body(desk.pdf(report));
    }

    private StatusReport readable(long id, SignedIn person) {
        return register.find(id)
                .filter(report -> views.mayRead(report, person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
