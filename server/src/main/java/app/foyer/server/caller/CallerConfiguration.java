package app.foyer.server.caller;

import app.foyer.contract.command.Accounts;
import app.foyer.contract.query.Queries;
import app.foyer.server.error.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
public class CallerConfiguration {
    private static final String ENDPOINTS = "/actuator/";
    private static final List<String> PERSONAL =
            List.of(
                    "/actuator/invitations",
                    "/actuator/applicants",
                    "/actuator/reports",
                    "/actuator/audit",
                    "/actuator/projections");
    private static final String API = "/v1/**";

    /** Whether tokens are signed for development: see {@link CallerSettings}. */
    static final class SignsForDevelopment implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return CallerSettings.from(context.getEnvironment()).signsForDevelopment();
        }
    }

    @Bean
    Callers callers(Accounts accounts, Queries queries) {
        return new Callers(accounts, queries);
    }

    /**
     * Each request is observed as a whole; to observe each filter of it cost as much as the rest.
     */
    @Bean
    SecurityObservationSettings observedAsAWhole() {
        return SecurityObservationSettings.noObservations();
    }

    /** Tokens live by the real time, also where the domain's clock is set. */
    @Bean
    @Conditional(SignsForDevelopment.class)
    DevIssuer devIssuer(Environment environment) {
        return DevIssuer.open(CallerSettings.from(environment).data(), Clock.systemUTC());
    }

    @Bean
    @Conditional(SignsForDevelopment.class)
    DevTokensController devTokensController(DevIssuer issuer) {
        return new DevTokensController(issuer);
    }

    @Bean
    KnownTokens knownTokens(Environment environment, ObjectProvider<DevIssuer> devIssuer) {
        JwtDecoder checking =
                Tokens.decoder(CallerSettings.from(environment), devIssuer.getIfAvailable());
        return new KnownTokens(checking, Clock.systemUTC());
    }

    @Bean
    KnownCallers knownCallers(KnownTokens tokens, Accounts accounts) {
        return new KnownCallers(tokens, accounts);
    }

    @Bean
    FilterRegistrationBean<RequestId> requestIdFilter() {
        var filter = new FilterRegistrationBean<>(new RequestId());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    /**
     * Checks tokens, and leaves to {@link Caller} what a caller may do. No CSRF tokens: there are
     * no cookies, so no browser sends anything along by itself. CORS stays closed.
     */
    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, ProblemWriter problems)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(all ->
                        all.requestMatchers(CallerConfiguration::isOperatorsWish)
                                .hasAuthority("SCOPE_" + Scope.OPERATOR.word())
                                .anyRequest()
                                .permitAll())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {})
                                .bearerTokenResolver(KnownCallers::token)
                                .authenticationEntryPoint(problems::write))
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(problems::write)
                                .accessDeniedHandler(problems::write))
                .headers(headers ->
                        headers.defaultsDisabled().addHeaderWriter(new SecurityHeaders()))
                .build();
    }

    /**
     * What changes something by way of the management port, or shows who did what; to look at the
     * rest is open to who reaches it.
     */
    private static boolean isOperatorsWish(HttpServletRequest request) {
        boolean looks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String path = request.getRequestURI();
        return looks ? PERSONAL.stream().anyMatch(path::startsWith) : path.startsWith(ENDPOINTS);
    }

    @Bean
    Threshold threshold(Queries queries) {
        return new Threshold(queries);
    }

    @Bean
    WebMvcConfigurer callerArguments(Callers callers, Threshold threshold) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new ThresholdInterceptor(callers, threshold))
                        .addPathPatterns(API);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument(callers));
            }
        };
    }
}
