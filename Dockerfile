# syntax=docker/dockerfile:1.9
# Two images: `docker build --target server .` and, with Kafka Connect in it, `docker build --target connect .`

FROM node:20.19.2-bookworm-slim AS node

# Sources to jars; the dashboard is built on the way.
FROM maven:3.9.9-eclipse-temurin-17 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -q -B -pl api -am -DskipTests -Djacoco.skip -Dspotless.check.skip package \
 && java deploy/container/SplitJar.java api/target/tributary.jar /jars

FROM build AS build-connect
RUN --mount=type=cache,target=/root/.m2 \
    mvn -q -B -pl connectors -am -DskipTests -Djacoco.skip -Dspotless.check.skip package

FROM eclipse-temurin:17.0.15_6-jre-noble AS server
RUN groupadd --gid 10001 tributary \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/tributary --shell /usr/sbin/nologin tributary \
 && install -d -o 10001 -g 10001 -m 0750 /var/lib/tributary
# What changes with a dependency, and only then, is a layer below what changes with every commit.
COPY --from=build /jars/tributary-dependencies.jar /opt/tributary/api/target/
COPY deploy/container/health cdp /opt/tributary/
COPY --from=build /jars/tributary.jar /opt/tributary/api/target/
ENV CDP_DATA=/var/lib/tributary
USER 10001:10001
WORKDIR /var/lib/tributary
VOLUME ["/var/lib/tributary"]
# Java gets the signal itself, as the launcher becomes it; it leaves its consumer group and closes its logs.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["/opt/tributary/health", "8000", "/health/ready"]
ENTRYPOINT ["/opt/tributary/cdp"]
CMD ["serve"]

# The launcher looks for the server's jar whatever it starts, so that it comes along.
FROM server AS connect
COPY --from=build-connect /source/connectors/target/tributary-connect.jar /opt/tributary/connectors/target/
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["/opt/tributary/health", "8083", "/health"]
CMD ["connect", "/connectors"]
