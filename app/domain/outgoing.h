#pragma once

#include "app/domain/channelkind.h"
#include "app/domain/id.h"
#include "app/domain/identity.h"
#include "app/domain/instant.h"
#include "app/domain/message.h"
#include "app/domain/replywindow.h"

#include <optional>

namespace migochat {

/// A file to send. Bytes travel only when the platform does not have them yet.
struct OutgoingFile {
    AttachmentId attachment;
    QString kind; ///< image, video, audio, voice, document, sticker
    QString path; ///< absolute, of the stored bytes
    QString mimeType;
    QString fileName;
    qint64 bytes = 0;
    QString remoteId; ///< of an earlier upload that still lives, else empty
};

/// What a channel is asked to send.
struct OutgoingMessage {
    MessageId message;
    RemoteAccountId account;
    IdentityKey recipient;
    MessageKind kind = MessageKind::Text;
    QString text;
    RemoteMessageId replyTo;
    MessageContent content; ///< what `kind` needs beside the text
    QList<OutgoingFile> files;
    QString clientToken; ///< unique per attempt; travels as metadata / biz_opaque_callback_data
    Author author = Author::Staff;
    ReplyWindow window = ReplyWindow::Open; ///< decides messaging_type and tag on Messenger
};

/// What the platform said when it took a message.
struct Acceptance {
    RemoteMessageId remoteId;
    QString recipientId; ///< PSID or wa_id as the platform resolved it, may be empty
};

/// Small acts that are not messages: done at once or not at all, never queued.
enum class ChannelActKind { TypingOn, TypingOff, MarkSeen, React, HideComment, ShowComment, DeleteComment };

struct ChannelAct {
    ChannelActKind kind = ChannelActKind::MarkSeen;
    IdentityKey recipient;
    RemoteMessageId target; ///< message to mark, react to; comment to hide
    QString emoji;          ///< React: empty takes it back
};

/// What follows from a refusal. The classes of facts about Meta's errors: R, W, F, A, X, T.
enum class FailureClass {
    Retry,         ///< R: again with back-off
    Wait,          ///< W: again after the quota recovered
    Final,         ///< F: this message never
    Configuration, ///< A: stop the account's queue, tell the operator
    CustomerGone,  ///< X: nothing to this customer until they write again
    NeedsTemplate, ///< T: the window is closed
    Unknown,       ///< it may have gone out: only an echo or status can tell
};

/// Why a send did not succeed, in the platform's terms and in ours.
struct SendFailure {
    FailureClass kind = FailureClass::Final;
    int httpStatus = 0;
    int code = 0;
    int subcode = 0;
    QString detail; ///< English from the platform, token-free
    QString traceId;
    std::chrono::milliseconds retryAfter{0};

    /// "131047" or "10/2018278"; "network" or "timeout" when there was no code.
    [[nodiscard]] QString codeText() const;
};

/// The outcome of one attempt. A refusal is an ordinary answer, not an Error.
struct SendOutcome {
    std::optional<Acceptance> accepted;
    SendFailure failure; ///< meaningful when `accepted` is empty
};

} // namespace migochat
