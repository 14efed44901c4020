#pragma once

#include <QString>

#include <chrono>

namespace migochat {

/// Whose turn it is when a message was refused.
enum class FaultOwner {
    Nobody,   ///< it solves itself
    Customer, ///< only the customer can change it
    Staff,    ///< what was sent has to be sent otherwise
    Owner,    ///< settings, payment, permissions at Meta
    Platform, ///< Meta is broken or busy
    Program,  ///< our mistake: the message was built wrongly
};

/// The one right thing to do about a refused message: one button.
enum class FaultAction {
    None,           ///< it is tried again by itself
    Resend,         ///< the same once more, as a new attempt
    RemindLater,    ///< never before a day has passed, and then by a person
    ChooseTemplate, ///< the window is closed
    PickTemplate,   ///< another template
    FillTemplate,   ///< its values
    ChangeFile,     ///< convert, shrink, choose another
    ChangeText,     ///< shorten or write it otherwise
    OtherWay,       ///< another channel, or call
    AskNumber,      ///< a phone number is needed
    MarkOptOut,     ///< the customer wants no marketing
    CheckCustomer,  ///< ask the customer who they are before going on
    Reconnect,      ///< a new token
    OpenSettings,   ///< permissions, number, registration at Meta
    OpenBilling,    ///< payment at Meta
    OpenQuality,    ///< quality and limits of the number
    ReadPolicy,     ///< Meta locked something: what to do
    ReportBug,      ///< send the log to whoever maintains the program
};

/// What follows from a refusal for people; how the outbox goes on is FailureClass (outgoing.h).
struct SendFault {
    FaultOwner owner = FaultOwner::Staff;
    FaultAction action = FaultAction::Resend;
    QLatin1StringView sentence; ///< key of the sentence in ui/text, the same for codes that mean the same
};

/// By Meta's code as text ("131047", "10/2018278") or one of our own words ("timeout", "window_closed", …). A code with an
/// unknown subcode reads as the code alone; an unknown code reads as sentence "unknown" with Resend.
[[nodiscard]] SendFault sendFault(const QString &code);

/// How long nobody should send the same again, 0 for no limit. (131049: Meta limits repeated tries since April 2026.)
[[nodiscard]] std::chrono::hours resendPause(const QString &code);

/// True when the platform says that this customer gets nothing from us until they write again.
[[nodiscard]] bool meansCustomerGone(const QString &code);

/// True when the platform says that this customer stopped marketing for good.
[[nodiscard]] bool meansOptOut(const QString &code);

} // namespace migochat
