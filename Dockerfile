FROM node:22-slim AS build
WORKDIR /build
COPY . .
# Packing builds.
RUN npm ci --ignore-scripts --no-audit --no-fund
RUN npm install --global --prefix /extract --omit dev --no-audit --no-fund "./$(npm pack --silent | tail -n 1)"

FROM node:22-slim
COPY --from=build /extract /usr/local
# The first run leaves its compiled code for all that follow; nobody else may write there.
RUN echo 'Ana Ruiz left Madrid.' | extract --quiet > /dev/null
USER node
WORKDIR /texts
ENTRYPOINT ["extract"]
