#pragma once

#include "app/domain/channelkind.h"
#include "app/domain/instant.h"
#include "app/domain/result.h"
#include "app/store/leads.h"

#include <QHash>

namespace migochat {

/// What a handler knows beside the command. A value, because handlers run on the writer's thread.
struct CommandContext {
    StaffId staff; ///< who asks; invalid for a program that speaks for nobody
    Instant now{};
    QHash<ChannelKind, int> textLimits; ///< characters per message
    QString mediaFolder;                ///< empty: no files can be sent

    [[nodiscard]] leads::Actor actor() const { return {.kind = QStringLiteral("staff"), .staff = staff}; }
};

/// Why a command was not carried out: what happened, and a machine word that a screen can translate.
struct Refusal {
    Error error;
    QString reason;

    Refusal(Error why) : error(std::move(why)) {} // NOLINT: store errors pass through as they are
    Refusal(ErrorCode code, QString word) : error{code, word}, reason(std::move(word)) {}
};

template <typename T>
using CommandResult = tl::expected<T, Refusal>;

/// `return refuse(ErrorCode::Refused, u"blocked"_s);`
[[nodiscard]] inline tl::unexpected<Refusal> refuse(ErrorCode code, QString reason)
{
    return tl::unexpected(Refusal(code, std::move(reason)));
}

/// The reply of a handler that only had to succeed.
template <typename Reply, typename T>
[[nodiscard]] CommandResult<Reply> replyWhenDone(const Result<T> &result, Reply reply)
{
    if (!result)
        return tl::unexpected(Refusal(result.error()));
    return reply;
}

} // namespace migochat
