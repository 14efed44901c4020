#include "ui/inbox/parts/filepart.h"

#include "app/domain/adpicture.h"
#include "ui/inbox/messageparts.h"
#include "ui/inbox/parts/albumpart.h"
#include "ui/inbox/parts/infocard.h"
#include "ui/inbox/parts/kindicon.h"
#include "ui/inbox/parts/voicepart.h"
#include "ui/media/voices.h"
#include "ui/text/contenttext.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Thread)
};

QString stateText(const Attachment &file)
{
    switch (file.state) {
    case AttachmentState::Remote:
    case AttachmentState::Fetching:
        return Tr::tr("On its way …");
    case AttachmentState::Failed:
        return contenttext::fileFailure(file.failureCode);
    case AttachmentState::Expired:
        return contenttext::fileFailure(u"expired"_s);
    case AttachmentState::Stored:
        break;
    }
    return {};
}

/// Only files whose type was read from their bytes may be opened; the rest can be saved.
bool opensSafely(const Attachment &file)
{
    return !file.localPath.endsWith(u".bin"_s);
}

QString titleOf(const Attachment &file)
{
    if (!file.fileName.isEmpty())
        return isolated(withoutBidiControls(file.fileName));
    const auto kind = fromText<MessageKind>(file.kind);
    return labels::kind(kind.value_or(MessageKind::Document));
}

bool isSound(const Attachment &file)
{
    return file.kind == "voice"_L1 || file.kind == "audio"_L1;
}

QString voiceProblem(const QString &word)
{
    return word == "no_module"_L1 ? Tr::tr("Sound cannot be played here: a part of the program is missing")
                                  : Tr::tr("This sound cannot be played here");
}

InfoCard cardOf(const Attachment &file, const Message &message, const PartRoom &room)
{
    const auto kind = fromText<MessageKind>(file.kind).value_or(MessageKind::Document);
    InfoCard card{.icon = kindIcon(kind), .title = titleOf(file), .lines = {}, .actions = {}, .buttons = {}};
    QStringList facts;
    if (file.duration.count() > 0)
        facts << room.look.format.duration(file.duration);
    if (file.bytes > 0)
        facts << contenttext::fileSize(file.bytes, room.look.format);
    if (!facts.isEmpty())
        card.lines << facts.join(u" · "_s);
    if (!file.transcript.isEmpty())
        card.lines << file.transcript;
    if (const QString state = stateText(file); !state.isEmpty()) {
        card.lines << state;
        if (isLost(file))
            card.tone = Token::Bad;
        if (file.state == AttachmentState::Failed && message.direction == Direction::Inbound) {
            const QString again = Tr::tr("Try to fetch it again");
            card.actions.append({again,
                                 {.kind = PartAction::Kind::FetchFile,
                                  .message = message.id,
                                  .value = {},
                                  .text = again,
                                  .number = file.id.value()}});
        }
        return card;
    }
    const QString problem = room.voices ? room.voices->problem(file.localPath) : QString();
    if (!problem.isEmpty())
        card.lines << voiceProblem(problem);
    if (opensSafely(file)) {
        const bool sound = isSound(file) && problem.isEmpty();
        const QString title = sound ? Tr::tr("Play") : Tr::tr("Open");
        card.actions.append(
            {title,
             {.kind = PartAction::Kind::OpenFile, .message = message.id, .value = file.localPath, .text = title}});
    }
    const QString save = Tr::tr("Save as …");
    card.actions.append(
        {save, {.kind = PartAction::Kind::SaveFile, .message = message.id, .value = file.localPath, .text = save}});
    return card;
}

bool canBeHeard(const Attachment &file, const PartRoom &room)
{
    return room.voices && isSound(file) && file.state == AttachmentState::Stored && opensSafely(file) &&
           room.voices->problem(file.localPath).isEmpty();
}

bool isPicture(const Attachment &file)
{
    return file.kind == "image"_L1 || file.kind == "video"_L1 || file.kind == "sticker"_L1;
}

} // namespace

QList<BubblePart> makeFileParts(const Message &message, const PartRoom &room)
{
    QList<BubblePart> parts;
    if (message.deletedAt)
        return parts;
    QList<Attachment> pictures;
    QList<Attachment> others;
    for (const Attachment &file : message.attachments) {
        if (file.kind != kAdPicture)
            (isPicture(file) && !isLost(file) ? pictures : others) << file;
    }
    if (!pictures.isEmpty())
        parts << makeAlbumPart(pictures, message.id, room);
    for (const Attachment &file : std::as_const(others)) {
        parts << (canBeHeard(file, room) ? makeVoicePart(file, message, room)
                                         : makeInfoCard(cardOf(file, message, room), room));
    }
    return parts;
}

} // namespace migochat
