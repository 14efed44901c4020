#pragma once

#include "app/domain/error.h"
#include "app/domain/sendfault.h"

#include <QString>

namespace migochat {

/// Meta's codes and our own ("131047", "10/2018278", "network", "timeout") as one sentence for staff.
/// Unknown codes give a general sentence that names the code.
[[nodiscard]] QString failureSentence(const QString &code);

/// The same of a message that is still on its way, with what follows.
[[nodiscard]] QString waitingSentence(const QString &code);

/// True when the program itself does what the label says. Sending again and other ways have buttons of their own.
[[nodiscard]] bool hasRemedy(FaultAction action);

/// What is written on the one button beside such a sentence; empty for None.
[[nodiscard]] QString failureActionLabel(FaultAction action);

/// True when sending the same text again can help (rate limits, faults at Meta, network), so "Resend" makes sense.
[[nodiscard]] bool mayResend(const QString &code);

/// A refused command or failed read as one sentence. Never shows Error::detail.
[[nodiscard]] QString errorSentence(const Error &error);

} // namespace migochat
