#pragma once

#include "ui/shell/statusview.h"
#include "ui/theme/token.h"

namespace migochat {

class Format;

/// A state in words with its colour.
struct StatusWord {
    QString text;
    Token token = Token::Muted;
};

/// The same words for strip, banner and agent page.
namespace statuswords {

[[nodiscard]] StatusWord agent(const StatusView &status, const Format &format);
[[nodiscard]] StatusWord channel(const ChannelStatus &channel);
[[nodiscard]] StatusWord assistant(const AssistantStatus &assistant);
[[nodiscard]] StatusWord products(const ProductsStatus &products);
[[nodiscard]] StatusWord outbox(const OutboxStatus &outbox);
[[nodiscard]] StatusWord webhook(const WebhookStatus &webhook, const Format &format);
[[nodiscard]] Token worst(const StatusView &status); ///< Token::Ok when all is well

} // namespace statuswords
} // namespace migochat
