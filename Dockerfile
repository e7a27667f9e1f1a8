# syntax=docker/dockerfile:1
# The one image of Foyer, built from the repository: docker build -t foyer .
# What a container is, its roles say (FOYER_ROLES); where its stores are, it must be told.

FROM maven:3.9.11-eclipse-temurin-25 AS build
WORKDIR /foyer
COPY pom.xml ./
COPY contract contract
COPY command-side command-side
COPY query-side query-side
COPY search search
COPY server server
COPY load-tests/pom.xml load-tests/pom.xml
# Tests and formatting are what .ci/run checks; an image is made of what has passed there.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q -DskipTests -Dspotless.check.skip=true -pl server -am package \
    && mv server/target/foyer-server-*-boot.jar foyer.jar

FROM eclipse-temurin:25.0.2_10-jre-noble
RUN useradd --system --uid 10001 --home-dir /var/lib/foyer --create-home foyer
COPY --from=build --chown=root:root --chmod=0444 /foyer/foyer.jar /opt/foyer/foyer.jar
COPY --chown=root:root --chmod=0444 LICENSE /opt/foyer/LICENSE
USER 10001
# The search index lies here, of a server that searches. It may be lost: it is built from the log.
WORKDIR /var/lib/foyer
VOLUME /var/lib/foyer
ENV FOYER_INDEX_FOLDER=/var/lib/foyer/index
# 8080 is for everybody; 8081 (health, metrics) is for operators: do not publish it.
EXPOSE 8080 8081
# Spoken by bash itself, because the image has no client that is sure to stay in it.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", \
    "--enable-native-access=ALL-UNNAMED", \
    "--sun-misc-unsafe-memory-access=allow", \
    "-XX:+UseCompactObjectHeaders", \
    "-XX:InitialRAMPercentage=35", \
    "-XX:MaxHeapFreeRatio=100", \
    "-XX:MaxRAMPercentage=70", \
    "-XX:+ExitOnOutOfMemoryError", \
    "-jar", "/opt/foyer/foyer.jar"]
