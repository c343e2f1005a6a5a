package dk.klyngeflow.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Who comes in by OpenID Connect: the account is made at the first sign-in and follows the claims at every later one. The
 * provider's groups are translated to ours by the configuration; one that does not exist here is logged and gives nothing.
 */
@Component
@ConditionalOnProperty(name = "klyngeflow.sign-in", havingValue = "openid")
class OpenIdPersons implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdPersons.class);
    private static final Set<String> NO_PERSONS = Set.of("import", "system");

    /**
     * @param idClaim names the account; must stay the same for a person
     * @param groupsClaim a list of the provider's groups
     * @param tenantsClaim a list of clusters, for those who sit in no body
     * @param groups the provider's name of a group, and ours; one that is not named here is ours already
     */
    @ConfigurationProperties("klyngeflow.openid")
    record Settings(
            @DefaultValue("preferred_username") String idClaim,
            @DefaultValue("groups") String groupsClaim,
            @DefaultValue("tenants") String tenantsClaim,
            @DefaultValue Map<String, String> groups) {}

    private final Settings settings;
    private final Accounts accounts;
    private final OidcUserService standard = new OidcUserService();

    OpenIdPersons(Settings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = standard.loadUser(request);
        var id = user.getClaimAsString(settings.idClaim());
        if (id == null || !id.matches(AccountRules.ID) || NO_PERSONS.contains(id)) {
            LOG.warn("refused a sign-in: the claim {} is no account's id: {}", settings.idClaim(), id);
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_id"));
        }
        var groups = new TreeSet<String>();
        values(user, settings.groupsClaim())
                .forEach(claimed -> groups.add(settings.groups().getOrDefault(claimed, claimed)));
        accounts.follow(
                id,
                name(user.getGivenName(), id),
                name(user.getFamilyName(), ""),
                known("group", id, groups, accounts.groups()),
                known("cluster", id, values(user, settings.tenantsClaim()), accounts.tenants()));
        return new DefaultOidcUser(user.getAuthorities(), user.getIdToken(), user.getUserInfo(), settings.idClaim());
    }

    private static Set<String> known(String kind, String id, Collection<String> claimed, Set<String> known) {
        var kept = new TreeSet<String>();
        for (var one : claimed) {
            if (known.contains(one)) {
                kept.add(one);
            } else {
                LOG.warn("{} claims the {} {}, which does not exist here: ignored", id, kind, one);
            }
        }
        return kept;
    }

    private static List<String> values(OidcUser user, String claim) {
        var values = user.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }

    private static String name(String claimed, String otherwise) {
        return claimed == null ? otherwise : claimed;
    }
}
