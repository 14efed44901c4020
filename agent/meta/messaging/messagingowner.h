#pragma once

#include "agent/meta/messaging/messagingevent.h"

namespace migochat {

/// Who may answer a thread now, after it was passed, taken or asked for, or after the roles of the apps were set.
/// @{
[[nodiscard]] InboundEvent readPassedThread(const MessagingEvent &event, const MessagingSelf &self);
[[nodiscard]] InboundEvent readTakenThread(const MessagingEvent &event, const MessagingSelf &self);
[[nodiscard]] InboundEvent readRequestedThread(const MessagingEvent &event, const MessagingSelf &self);
[[nodiscard]] InboundEvent readAppRoles(const MessagingEvent &event, const MessagingSelf &self);
/// @}

/// True for the Page inbox and Business Suite, under both numbers that payloads give them.
[[nodiscard]] bool isInboxApp(const QString &appId);

} // namespace migochat
