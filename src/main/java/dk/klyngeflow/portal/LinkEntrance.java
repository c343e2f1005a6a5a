package dk.klyngeflow.portal;

import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLink;
import dk.klyngeflow.links.PersonalLinks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The way in with a personal link that leads to a page: the token is the permission, and whoever guesses is slowed down. */
@Component
class LinkEntrance {

    /** What a token looks like in an address. */
    static final String TOKEN = "{token:[A-Za-z0-9_-]{20,80}}";

    private final PersonalLinks links;
    private final WrongTokens wrongTokens;

    LinkEntrance(PersonalLinks links, WrongTokens wrongTokens) {
        this.links = links;
        this.wrongTokens = wrongTokens;
    }

    /** The address is the secret: it goes to no other site and into no search engine. */
    static void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
    }

    /** The link, while it can be used for that. */
    Optional<PersonalLink> open(String token, LinkPurpose purpose, HttpServletRequest request) {
        if (wrongTokens.tooMany(request.getRemoteAddr())) {
            return Optional.empty();
        }
        var link = links.open(token).filter(found -> found.purpose() == purpose);
        if (link.isEmpty()) {
            wrongTokens.count(request.getRemoteAddr());
        }
        return link.filter(PersonalLink::isOpen);
    }

    /** The page for a link that leads nowhere, or nowhere any more. */
    String closed(String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (wrongTokens.tooMany(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("tooMany", true);
            return "answers/unknown";
        }
        if (links.open(token).isPresent()) {
            response.setStatus(HttpStatus.GONE.value());
            model.addAttribute(
                    "sentence", "Linket er lukket eller udløbet, eller det, det førte til, findes ikke mere.");
            return "answers/closed";
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("tooMany", false);
        return "answers/unknown";
    }
}
