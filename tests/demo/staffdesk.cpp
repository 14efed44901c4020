#include "tests/demo/staffdesk.h"

#include "app/protocol/commands.h"
#include "app/store/migrator.h"

#include <QTextStream>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kReadingTime = 700ms;

} // namespace

StaffDesk::StaffDesk(const QString &dataDir) : m_link({.dataDir = dataDir, .schema = Migrator().newestVersion()}) {}

void StaffDesk::take(const Draft &draft)
{
    // A draft that hands over asks a person to think; nobody does in a demo.
    if (!draft.reply.isEmpty() && draft.action != ReplyAction::HandOver)
        QTimer::singleShot(kReadingTime, this, [this, draft] { send(draft); });
}

void StaffDesk::send(const Draft &draft)
{
    const auto sent =
        m_link.send(SendMessage{.conversation = draft.conversation, .text = draft.reply, .draft = draft.id});
    whenDone(sent, this, [](const Result<QueuedMessage> &queued) {
        // The customer or a phone was quicker: the draft is out of date, as it would be on the screen.
        if (!queued)
            QTextStream(stdout) << "          (the desk could not send: "_L1 << queued.error().detail << ')'
                                << Qt::endl;
    });
}

} // namespace migochat
