# syntax=docker/dockerfile:1
# Two images out of one build: `application` (API, worker and migration: the command chooses) and `front` (nginx with
# the built pages).
ARG NODE=node:24-bookworm-slim
ARG NGINX=nginx:1.28-bookworm

FROM ${NODE} AS dependencies
# The one of libs/tooling/src/stack/pnpm.mjs.
ARG PNPM=12.21.0
ENV CI=true
RUN npm install --global "pnpm@${PNPM}"
WORKDIR /workspace
# What was fetched stays until the lockfile changes.
COPY pnpm-lock.yaml pnpm-workspace.yaml ./
RUN pnpm fetch

FROM dependencies AS build
COPY . .
RUN pnpm install --frozen-lockfile --offline \
  && pnpm --filter '!@teamanubot/sandbox' --recursive run build \
  && pnpm --filter @teamanubot/api --prod deploy --legacy --offline /out/application \
  && rm -rf /out/application/src /out/application/test
RUN mkdir -p /out/pages \
  && cp -r apps/portal/dist /out/pages/portal \
  && cp -r apps/admin/dist /out/pages/admin \
  && rm -rf /out/pages/*/.vite /out/pages/*/.built-from \
  && find /out/pages -type f \( -name '*.js' -o -name '*.css' -o -name '*.svg' \) -size +1k -exec gzip --best --keep --no-name {} +

FROM ${NODE} AS application
ENV NODE_ENV=production
WORKDIR /application
COPY --from=build --chown=root:root /out/application ./
RUN mkdir /exports && chown node:node /exports
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "--enable-source-maps"]
CMD ["dist/api.main.js"]

FROM ${NGINX} AS front
COPY --chown=root:root nginx /front
COPY --from=build --chown=root:root /out/pages /pages
RUN mkdir /published && chown nginx:nginx /published
ENV BUILT_DIR=/pages PAGES_DIR=/published
USER nginx
EXPOSE 8080 8443
# Answers what is under way.
STOPSIGNAL SIGQUIT
ENTRYPOINT ["/front/start.sh"]
