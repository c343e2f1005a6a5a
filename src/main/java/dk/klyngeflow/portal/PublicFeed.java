package dk.klyngeflow.portal;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.papers.Publication;
import dk.klyngeflow.papers.PublicationKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.feed.AbstractAtomFeedView;

/** A body's published agendas and minutes as an Atom feed, newest meeting first. */
class PublicFeed extends AbstractAtomFeedView {

    private final Body body;
    private final List<Publication> publications;

    PublicFeed(Body body, List<Publication> publications) {
        this.body = body;
        this.publications = publications;
    }

    @Override
    protected void buildFeedMetadata(Map<String, Object> model, Feed feed, HttpServletRequest request) {
        feed.setId("urn:klyngeflow:" + body.id());
        feed.setTitle("Dagsordener og referater: " + body.name());
        feed.setLanguage("da");
        feed.setAlternateLinks(List.of(link("alternate", address("/udvalg/" + body.id()))));
        feed.setOtherLinks(List.of(link("self", address("/udvalg/" + body.id() + "/feed.atom"))));
        publications.stream()
                .map(Publication::publishedAt)
                .max(Comparator.naturalOrder())
                .ifPresent(latest -> feed.setUpdated(date(latest)));
    }

    @Override
    protected List<Entry> buildFeedEntries(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) {
        return publications.stream().map(this::entry).toList();
    }

    private Entry entry(Publication publication) {
        boolean agenda = publication.kind() == PublicationKind.AGENDA;
        var entry = new Entry();
        entry.setId("urn:klyngeflow:%s:%d:%s"
                .formatted(
                        body.id(),
                        publication.meeting(),
                        publication.kind().name().toLowerCase()));
        entry.setTitle(publication.title());
        entry.setPublished(date(publication.publishedAt()));
        entry.setUpdated(date(publication.publishedAt()));
        entry.setAlternateLinks(List.of(link(
                "alternate",
                address("/udvalg/%s/moeder/%d".formatted(body.id(), publication.meeting()))
                        + (agenda ? "?hvad=dagsorden" : ""))));
        var summary = new Content();
        summary.setType("text");
        summary.setValue(publication.document().text());
        entry.setSummary(summary);
        return entry;
    }

    private static Link link(String relation, String address) {
        var link = new Link();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }

    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    private static Date date(OffsetDateTime moment) {
        return Date.from(moment.toInstant());
    }
}
