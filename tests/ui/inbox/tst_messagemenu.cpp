#include "tests/ui/inbox/samplemessage.h"
#include "ui/inbox/messagemenu.h"

#include <QMenu>
#include <QTest>

#include <algorithm>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestMessageMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMenuOffersWhatCanBeDoneWithAMessage()
    {
        ThreadRow row;
        row.item.content = messageOf(7, u"How much?"_s);
        QList<PartAction> done;
        QMenu menu;

        messagemenu::fill(menu, {row, {}}, [&done](const PartAction &action) { done << action; });

        QMenu *reactions = menu.findChild<QMenu *>();
        QVERIFY(reactions);
        QCOMPARE(reactions->actions().size(), messagemenu::emoji().size());
        reactions->actions().first()->trigger();
        QCOMPARE(done.last().kind, PartAction::Kind::React);
        QCOMPARE(done.last().message, MessageId(7));
        for (const PartAction::Kind kind :
             {PartAction::Kind::CopyText, PartAction::Kind::ToNote, PartAction::Kind::ReadyAnswer,
              PartAction::Kind::FollowUp, PartAction::Kind::MakeTask, PartAction::Kind::KeepQuestion,
              PartAction::Kind::RawEvent}) {
            const QList<PartAction> offered = messagemenu::actionsOf(row);
            QVERIFY(std::ranges::any_of(offered, [kind](const PartAction &action) { return action.kind == kind; }));
        }
    }

    void onlyWhatTheCustomerSaidIsAProductQuestion()
    {
        const auto offers = [](const ThreadRow &row) {
            const QList<PartAction> offered = messagemenu::actionsOf(row);
            return std::ranges::any_of(
                offered, [](const PartAction &action) { return action.kind == PartAction::Kind::KeepQuestion; });
        };
        ThreadRow row;
        row.item.content = messageOf(7, u"How much?"_s);
        QVERIFY(offers(row));

        row.item.content = messageOf(7, u"250"_s, Direction::Outbound);
        QVERIFY(!offers(row));
        row.item.content = messageOf(-1, u"not stored yet"_s);
        QVERIFY(!offers(row));
        row.item.content = Note{NoteId(1), ConversationId(1), {}, {}, u"asks for the vest"_s, {}};
        QVERIFY(!offers(row));
    }

    void onlyWhatThePlatformKnowsCanBeQuoted()
    {
        ThreadRow row;
        Message message = messageOf(7, u"How much?"_s);
        const auto offersQuote = [&] {
            row.item.content = message;
            const QList<PartAction> offered = messagemenu::actionsOf(row);
            return std::ranges::any_of(offered,
                                       [](const PartAction &action) { return action.kind == PartAction::Kind::Quote; });
        };
        QVERIFY(!offersQuote());

        message.remoteId = RemoteMessageId(u"wamid.7"_s);

        QVERIFY(offersQuote());
        message.deletedAt = message.at;
        QVERIFY(!offersQuote());
        message.deletedAt.reset();
        message.kind = MessageKind::Comment;
        QVERIFY(!offersQuote());
    }

    void aPlannedAnswerCanLeaveNowOrNotAtAll()
    {
        ThreadRow row;
        Message message = messageOf(7, u"tomorrow"_s, Direction::Outbound);
        message.state = DeliveryState::Queued;
        row.item.content = message;
        row.sendAt = sampleshop::now() + 20h;
        const auto offers = [&row](PartAction::Kind kind) {
            const QList<PartAction> offered = messagemenu::actionsOf(row);
            return std::ranges::any_of(offered, [kind](const PartAction &action) { return action.kind == kind; });
        };
        QVERIFY(offers(PartAction::Kind::SendNow));
        QVERIFY(offers(PartAction::Kind::DoNotSend));

        row.sendAt.reset();
        QVERIFY(!offers(PartAction::Kind::SendNow));
        QVERIFY(offers(PartAction::Kind::DoNotSend));

        message.state = DeliveryState::Sent;
        row.item.content = message;
        QVERIFY(!offers(PartAction::Kind::DoNotSend));
    }

    void aLookIntoAnotherChatOffersOnlyWhatNeedsNoOpenOne()
    {
        ThreadRow row;
        Message message = messageOf(7, u"How much?"_s);
        message.remoteId = RemoteMessageId(u"wamid.7"_s);
        row.item.content = message;
        QList<PartAction> done;
        QMenu menu;

        messagemenu::fill(menu, {row, {}, messagemenu::Offer::WithoutChat},
                          [&done](const PartAction &action) { done << action; });
        for (QAction *action : menu.actions()) {
            if (!action->menu() && !action->isSeparator())
                action->trigger();
        }

        QVERIFY(std::ranges::any_of(
            done, [](const PartAction &action) { return action.kind == PartAction::Kind::CopyText; }));
        for (const PartAction &action : std::as_const(done))
            QVERIFY(messagemenu::isOffered(action, messagemenu::Offer::WithoutChat));
        QVERIFY(std::ranges::none_of(done, [](const PartAction &action) {
            return action.kind == PartAction::Kind::Quote || action.kind == PartAction::Kind::ToNote ||
                   action.kind == PartAction::Kind::MakeTask || action.kind == PartAction::Kind::KeepQuestion;
        }));
    }

    void aNoteIsPinnedOrTakenOff()
    {
        Note note;
        note.id = NoteId(4);
        note.text = u"pays on delivery"_s;
        ThreadRow row;
        row.item.content = note;
        QList<PartAction> done;
        const auto chosen = [&](bool isPinned, const QString &words) {
            QMenu menu;
            messagemenu::fill(menu, {.row = row, .isPinned = isPinned},
                              [&done](const PartAction &action) { done << action; });
            for (QAction *action : menu.actions()) {
                if (action->text() == words)
                    action->trigger();
            }
        };

        chosen(false, u"Pin to the customer"_s);
        chosen(true, u"Unpin from the customer"_s);
        chosen(true, u"Pin to the customer"_s);

        QCOMPARE(done.size(), 2);
        QCOMPARE(done.constFirst().value, u"1"_s);
        QCOMPARE(done.constLast().value, u"0"_s);
        QCOMPARE(done.constLast().number, 4);
    }

    void whatIsNotStoredYetCanOnlyBeCopied()
    {
        ThreadRow row;
        row.item.content = messageOf(-1, u"on its way"_s, Direction::Outbound);

        for (const PartAction &action : messagemenu::actionsOf(row)) {
            QVERIFY(action.kind == PartAction::Kind::CopyText || action.kind == PartAction::Kind::ToNote ||
                    action.kind == PartAction::Kind::ReadyAnswer);
        }
    }
};

QTEST_MAIN(TestMessageMenu)
#include "tst_messagemenu.moc"
