#pragma once

#include "agent/agent.h"
#include "agent/commands/commandrouter.h"
#include "agent/configloader.h"
#include "agent/doorbell/doorbellserver.h"
#include "agent/housekeeping.h"
#include "agent/http/webhookserver.h"
#include "agent/inbox/inbox.h"
#include "agent/media/mediafetcher.h"
#include "agent/media/mediakeeper.h"
#include "agent/outbox/actdesk.h"
#include "agent/outbox/outboxworker.h"
#include "agent/products/productsync.h"
#include "agent/profiles/profilefetcher.h"
#include "agent/replies/replydesk.h"
#include "agent/services.h"
#include "agent/snoozes.h"
#include "agent/statuspublisher.h"
#include "agent/subscriptions/subscriptiondesk.h"
#include "agent/templates/templatesync.h"
#include "app/platform/fallbacksecretstore.h"
#include "app/platform/keychainsecretstore.h"

namespace migochat {

/// What an agent is made of, in the order in which it is built; it is taken apart in the opposite one.
struct Agent::Parts {
    std::unique_ptr<Writer> writer;
    std::unique_ptr<Reader> reader;
    std::unique_ptr<KeychainSecretStore> keychain;
    std::unique_ptr<FallbackSecretStore> secrets;
    std::unique_ptr<ConfigLoader> loader;
    std::unique_ptr<Services> services;
    std::unique_ptr<Inbox> inbox;
    std::unique_ptr<OutboxWorker> outbox;
    std::unique_ptr<MediaFolder> mediaFolder;
    std::unique_ptr<MediaFetcher> mediaFetcher;
    std::unique_ptr<MediaKeeper> mediaKeeper;
    std::unique_ptr<ProfileFetcher> profiles;
    std::unique_ptr<ActDesk> acts;
    std::unique_ptr<TemplateSync> templates;
    std::unique_ptr<ProductSync> products;
    std::unique_ptr<ReplyDesk> replies;
    std::unique_ptr<SubscriptionDesk> subscriptions;
    std::unique_ptr<WebhookServer> webhooks;
    std::unique_ptr<CommandRouter> commands;
    std::unique_ptr<DoorbellServer> doorbell;
    std::unique_ptr<StatusPublisher> status;
    std::unique_ptr<Housekeeping> housekeeping;
    std::unique_ptr<Snoozes> snoozes;
    ConfigValues values; ///< in force
    QTimer deadline;     ///< of stop()
};

} // namespace migochat
