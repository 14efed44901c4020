#include "app/domain/sendfault.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum FaultAction;

struct Row {
    int first;
    int last;
    int subcode; ///< 0: whatever the subcode
    FaultOwner owner;
    FaultAction action;
    QLatin1StringView sentence;
};

constexpr Row row(int code, FaultOwner owner, FaultAction action, QLatin1StringView sentence)
{
    return {code, code, 0, owner, action, sentence};
}

constexpr Row sub(int code, int subcode, FaultOwner owner, FaultAction action, QLatin1StringView sentence)
{
    return {code, code, subcode, owner, action, sentence};
}

constexpr Row range(int first, int last, FaultOwner owner, FaultAction action, QLatin1StringView sentence)
{
    return {first, last, 0, owner, action, sentence};
}

constexpr int kAnyCode = -1;

// Codes with their subcodes first, the first match decides. (Messenger error codes, WhatsApp error codes; what people are
// told follows the screens.)
constexpr std::array kRows{
    sub(kAnyCode, 2018382, FaultOwner::Nobody, None, "lead_form"_L1),
    sub(kAnyCode, 2534122, FaultOwner::Owner, ReadPolicy, "restricted"_L1),
    sub(kAnyCode, 2534029, FaultOwner::Owner, ReadPolicy, "restricted"_L1),
    sub(kAnyCode, 2534068, FaultOwner::Staff, ChangeFile, "files_singly"_L1),
    sub(2, 2018344, FaultOwner::Owner, OpenSettings, "permission"_L1),
    sub(10, 2018278, FaultOwner::Customer, OtherWay, "window"_L1),
    sub(10, 2018065, FaultOwner::Customer, OtherWay, "window"_L1),
    sub(10, 2534022, FaultOwner::Customer, OtherWay, "window"_L1),
    sub(10, 2018108, FaultOwner::Customer, OtherWay, "gone"_L1),
    sub(10, 1893063, FaultOwner::Owner, ReadPolicy, "restricted"_L1),
    sub(100, 33, FaultOwner::Owner, OpenSettings, "no_access"_L1),
    sub(100, 2018001, FaultOwner::Customer, OtherWay, "gone"_L1),
    sub(100, 2018008, FaultOwner::Staff, ChangeFile, "file"_L1),
    sub(100, 2018047, FaultOwner::Staff, ChangeFile, "file"_L1),
    sub(100, 2018074, FaultOwner::Staff, ChangeFile, "file"_L1),
    sub(100, 2018109, FaultOwner::Staff, ChangeFile, "file_large"_L1),
    sub(100, 2018294, FaultOwner::Nobody, Resend, "file_processing"_L1),
    sub(100, 2018320, FaultOwner::Staff, ChangeText, "product"_L1),
    sub(100, 2018328, FaultOwner::Staff, ChangeText, "product"_L1),
    sub(200, 1545041, FaultOwner::Customer, OtherWay, "gone"_L1),
    row(1, FaultOwner::Platform, Resend, "fault_at_meta"_L1),
    row(2, FaultOwner::Platform, Resend, "fault_at_meta"_L1),
    row(3, FaultOwner::Owner, OpenSettings, "permission"_L1),
    row(4, FaultOwner::Nobody, None, "busy"_L1),
    row(10, FaultOwner::Owner, OpenSettings, "permission"_L1),
    row(17, FaultOwner::Nobody, None, "busy"_L1),
    row(32, FaultOwner::Nobody, None, "busy"_L1),
    row(33, FaultOwner::Owner, OpenSettings, "no_access"_L1),
    row(100, FaultOwner::Program, ReportBug, "built_wrongly"_L1),
    row(102, FaultOwner::Owner, Reconnect, "token"_L1),
    row(105, FaultOwner::Program, ReportBug, "built_wrongly"_L1),
    row(190, FaultOwner::Owner, Reconnect, "token"_L1),
    row(194, FaultOwner::Program, ReportBug, "built_wrongly"_L1),
    range(200, 299, FaultOwner::Owner, OpenSettings, "permission"_L1),
    row(341, FaultOwner::Nobody, None, "busy"_L1),
    row(368, FaultOwner::Owner, ReadPolicy, "locked"_L1),
    row(506, FaultOwner::Staff, ChangeText, "same_text"_L1),
    row(551, FaultOwner::Customer, OtherWay, "gone"_L1),
    row(613, FaultOwner::Nobody, None, "busy"_L1),
    row(1200, FaultOwner::Platform, Resend, "fault_at_meta"_L1),
    row(10303, FaultOwner::Owner, Reconnect, "token"_L1),
    range(80000, 80014, FaultOwner::Nobody, None, "busy"_L1),
    row(130429, FaultOwner::Nobody, None, "busy"_L1),
    row(130472, FaultOwner::Customer, OtherWay, "experiment"_L1),
    row(130497, FaultOwner::Customer, OtherWay, "country"_L1),
    row(131000, FaultOwner::Platform, Resend, "fault_at_meta"_L1),
    row(131005, FaultOwner::Owner, OpenSettings, "permission"_L1),
    row(131008, FaultOwner::Program, ReportBug, "built_wrongly"_L1),
    row(131009, FaultOwner::Program, ReportBug, "built_wrongly"_L1),
    row(131016, FaultOwner::Platform, Resend, "fault_at_meta"_L1),
    row(131020, FaultOwner::Staff, OtherWay, "group"_L1),
    row(131021, FaultOwner::Staff, OtherWay, "own_number"_L1),
    row(131026, FaultOwner::Customer, OtherWay, "not_reachable"_L1),
    row(131030, FaultOwner::Owner, OpenSettings, "test_number"_L1),
    row(131031, FaultOwner::Owner, ReadPolicy, "locked"_L1),
    row(131037, FaultOwner::Owner, OpenSettings, "display_name"_L1),
    row(131041, FaultOwner::Staff, OtherWay, "group"_L1),
    row(131042, FaultOwner::Owner, OpenBilling, "payment"_L1),
    row(131044, FaultOwner::Owner, OpenBilling, "payment"_L1),
    row(131045, FaultOwner::Owner, OpenSettings, "registration"_L1),
    row(131047, FaultOwner::Customer, ChooseTemplate, "window"_L1),
    row(131048, FaultOwner::Owner, OpenQuality, "spam_limit"_L1),
    row(131049, FaultOwner::Customer, RemindLater, "ecosystem"_L1),
    row(131050, FaultOwner::Customer, MarkOptOut, "opted_out"_L1),
    row(131051, FaultOwner::Program, ReportBug, "built_wrongly"_L1),
    row(131052, FaultOwner::Staff, ChangeFile, "file"_L1),
    row(131053, FaultOwner::Staff, ChangeFile, "file"_L1),
    row(131055, FaultOwner::Program, ReportBug, "built_wrongly"_L1),
    row(131056, FaultOwner::Nobody, None, "pair_limit"_L1),
    row(131057, FaultOwner::Platform, None, "maintenance"_L1),
    row(131059, FaultOwner::Program, ReportBug, "built_wrongly"_L1),
    row(131060, FaultOwner::Customer, OtherWay, "not_shown"_L1),
    row(131062, FaultOwner::Staff, AskNumber, "needs_number"_L1),
    row(131063, FaultOwner::Owner, OpenSettings, "marketing_off"_L1),
    row(131064, FaultOwner::Owner, OpenQuality, "category_limit"_L1),
    range(131201, 131215, FaultOwner::Staff, OtherWay, "group"_L1),
    row(132000, FaultOwner::Staff, FillTemplate, "template_values"_L1),
    row(132001, FaultOwner::Staff, PickTemplate, "template_missing"_L1),
    row(132005, FaultOwner::Staff, FillTemplate, "template_long"_L1),
    row(132007, FaultOwner::Staff, PickTemplate, "template_policy"_L1),
    row(132008, FaultOwner::Staff, FillTemplate, "template_values"_L1),
    row(132012, FaultOwner::Staff, FillTemplate, "template_values"_L1),
    row(132015, FaultOwner::Staff, PickTemplate, "template_paused"_L1),
    row(132016, FaultOwner::Staff, PickTemplate, "template_disabled"_L1),
    row(132018, FaultOwner::Staff, FillTemplate, "template_values"_L1),
    row(132068, FaultOwner::Staff, PickTemplate, "flow"_L1),
    row(132069, FaultOwner::Nobody, None, "busy"_L1),
    row(133004, FaultOwner::Platform, Resend, "fault_at_meta"_L1),
    range(133000, 133016, FaultOwner::Owner, OpenSettings, "registration"_L1),
    row(134011, FaultOwner::Owner, OpenBilling, "payment"_L1),
    row(134100, FaultOwner::Staff, PickTemplate, "not_marketing"_L1),
    row(134101, FaultOwner::Nobody, None, "template_syncing"_L1),
    row(134102, FaultOwner::Owner, OpenSettings, "marketing_off"_L1),
    row(135000, FaultOwner::Program, ReportBug, "built_wrongly"_L1),
    row(137000, FaultOwner::Staff, CheckCustomer, "identity_changed"_L1),
    range(138000, 138018, FaultOwner::Staff, OtherWay, "calling"_L1),
    range(139000, 139103, FaultOwner::Staff, PickTemplate, "flow"_L1),
    range(147001, 147005, FaultOwner::Owner, OpenSettings, "username"_L1),
    row(2494100, FaultOwner::Platform, None, "maintenance"_L1),
    range(2593107, 2593109, FaultOwner::Owner, OpenSettings, "history"_L1),
};

struct Word {
    QLatin1StringView code;
    SendFault fault;
};

// Words of our own program where no code came from Meta.
constexpr std::array kWords{
    Word{"0"_L1, {FaultOwner::Owner, Reconnect, "token"_L1}},
    Word{"network"_L1, {FaultOwner::Nobody, None, "network"_L1}},
    Word{"timeout"_L1, {FaultOwner::Staff, Resend, "timeout"_L1}},
    Word{"interrupted"_L1, {FaultOwner::Staff, Resend, "timeout"_L1}},
    Word{"window_closed"_L1, {FaultOwner::Customer, OtherWay, "window"_L1}},
    Word{"window_human"_L1, {FaultOwner::Staff, ChangeText, "window_human"_L1}},
    Word{"window_template"_L1, {FaultOwner::Customer, ChooseTemplate, "window"_L1}},
    Word{"blocked"_L1, {FaultOwner::Customer, FaultAction::None, "blocked"_L1}},
    Word{"customer_gone"_L1, {FaultOwner::Customer, OtherWay, "gone"_L1}},
    Word{"opted_out"_L1, {FaultOwner::Customer, FaultAction::None, "opted_out"_L1}},
    Word{"no_channel"_L1, {FaultOwner::Owner, OpenSettings, "no_channel"_L1}},
    Word{"file_missing"_L1, {FaultOwner::Staff, ChangeFile, "file_missing"_L1}},
    Word{"too_large"_L1, {FaultOwner::Staff, ChangeFile, "file_large"_L1}},
};

SendFault byCode(int code, int subcode)
{
    for (const Row &one : kRows) {
        const bool codeFits = one.first == kAnyCode || (code >= one.first && code <= one.last);
        if (codeFits && (one.subcode == 0 || one.subcode == subcode))
            return {one.owner, one.action, one.sentence};
    }
    return {FaultOwner::Platform, Resend, "unknown"_L1};
}

} // namespace

SendFault sendFault(const QString &code)
{
    for (const Word &word : kWords) {
        if (code == word.code)
            return word.fault;
    }
    const QStringList parts = code.split(u'/');
    return byCode(parts.first().toInt(), parts.value(1).toInt());
}

std::chrono::hours resendPause(const QString &code)
{
    return std::chrono::hours(code == "131049"_L1 ? 24 : 0);
}

bool meansCustomerGone(const QString &code)
{
    const QLatin1StringView sentence = sendFault(code).sentence;
    return sentence == "gone"_L1 || sentence == "not_reachable"_L1;
}

bool meansOptOut(const QString &code)
{
    return code == "131050"_L1;
}

} // namespace migochat
