#pragma once

#include "app/domain/channelkind.h"
#include "app/domain/enumtext.h"
#include "app/store/transaction.h"

#include <array>

namespace migochat::gaps {

/// How far the search for what was missed has come.
enum class State {
    Open,    ///< lasts, or is still being searched
    Checked, ///< everything that can be known is known
    Partial, ///< something cannot be known or could not be asked for
};

/// The same for one account.
enum class Part { Checked, Partial, Unknowable, Failed };

} // namespace migochat::gaps

namespace migochat {

template <>
struct EnumText<gaps::State> {
    static constexpr std::array table{
        std::pair{gaps::State::Open, QLatin1StringView("open")},
        std::pair{gaps::State::Checked, QLatin1StringView("checked")},
        std::pair{gaps::State::Partial, QLatin1StringView("partial")},
    };
};

template <>
struct EnumText<gaps::Part> {
    static constexpr std::array table{
        std::pair{gaps::Part::Checked, QLatin1StringView("checked")},
        std::pair{gaps::Part::Partial, QLatin1StringView("partial")},
        std::pair{gaps::Part::Unknowable, QLatin1StringView("unknowable")},
        std::pair{gaps::Part::Failed, QLatin1StringView("failed")},
    };
};

} // namespace migochat

/// Times when nobody listened, and what was found about them afterwards. Every write rings Topic::Gap.
namespace migochat::gaps {

/// When the agent last said that it runs; nothing before its first start.
[[nodiscard]] Result<std::optional<Instant>> lastPulse(const Database &database);
/// Says that it runs. Tells no screen.
[[nodiscard]] Result<> beat(Transaction &transaction, Instant now);

struct Gap {
    GapId id;
    Instant from{};
    Instant to{};
    QString reason; ///< "agent_off", "asleep", "unreachable"
    bool ongoing = false;
    State state = State::Open;
    int found = 0;  ///< messages fetched afterwards
    QString detail; ///< English, for the log view
};

/// A gap that is over, or with `ongoing` one that lasts.
struct NewGap {
    Instant from{};
    Instant to{};
    QString reason;
    bool ongoing = false;
};
[[nodiscard]] Result<GapId> add(Transaction &transaction, const NewGap &gap);
/// Ends every gap that lasts; returns them.
[[nodiscard]] Result<QList<GapId>> end(Transaction &transaction, Instant now);

/// What became of one account; the gap's own count follows.
struct Report {
    GapId gap;
    AccountId account;
    Part state = Part::Checked;
    int found = 0;
    QString detail; ///< English or a platform's code
};
[[nodiscard]] Result<> report(Transaction &transaction, const Report &report);
/// Nothing more will be learnt: "checked", or "partial" when an account's report says so.
[[nodiscard]] Result<> finish(Transaction &transaction, GapId gap);

struct AccountReport {
    AccountId account;
    ChannelKind channel;
    Part state = Part::Checked;
    int found = 0;
    QString detail;
};
[[nodiscard]] Result<QList<AccountReport>> reports(const Database &database, GapId gap);

/// Over, but not finished yet, oldest first.
[[nodiscard]] Result<QList<Gap>> unfinished(const Database &database);
[[nodiscard]] Result<QList<Gap>> newest(const Database &database, int limit);

/// The gaps of a stretch of a conversation, oldest first, with the report about the account it runs on.
struct Divider {
    Gap gap;
    std::optional<Part> part; ///< nothing: not searched yet
    int found = 0;            ///< on this account
};
[[nodiscard]] Result<QList<Divider>> dividers(const Database &database, ConversationId conversation, Instant from,
                                              Instant to);

/// "N while you were away": what customers wrote during the newest gap and what came here only after it.
struct Digest {
    Gap gap;
    int messages = 0;
    int conversations = 0;
};
[[nodiscard]] Result<std::optional<Digest>> digest(const Database &database);

} // namespace migochat::gaps
