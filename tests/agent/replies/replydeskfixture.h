#pragma once

#include "agent/replies/replydesk.h"
#include "app/store/outbox.h"
#include "tests/agent/inbox/inboxfixture.h"

namespace migochat::test {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// The assistant's end: gives the next answer when the test says so.
struct ThinkingModel {
    QList<ReplyPrompt> prompts;
    QList<Answer<ReplyDraft>> thinking;

    ReplyDesk::DraftReply function()
    {
        return [this](const ReplyPrompt &prompt) {
            prompts.append(prompt);
            thinking.append(Answer<ReplyDraft>());
            return thinking.last().future();
        };
    }

    void answer(const ReplyDraft &draft) { thinking.takeFirst().give(draft); }
};

inline ReplyDraft priceAnswer()
{
    ReplyDraft draft;
    draft.reply = u"السيفتي شوز بـ 1,150 جنيه"_s;
    draft.action = ReplyAction::Continue;
    draft.language = u"ar-EG"_s;
    draft.intent = u"price"_s;
    draft.summary = u"asks for the price of safety shoes"_s;
    draft.evidence = {u"SKU BW-SH-044"_s};
    draft.model = u"gemini-3.8-flash"_s;
    AiUsage usage;
    usage.model = draft.model;
    usage.promptTokens = 1200;
    usage.answerTokens = 60;
    usage.costMicroUsd = 1125;
    draft.usage = {usage};
    return draft;
}

struct Desk {
    InboxFixture shop;
    ThinkingModel model;
    ReplyDesk desk{*shop.writer, *shop.reader, shop.clock, model.function()};

    explicit Desk(AssistantMode mode)
    {
        shop.inbox.setDefaultMode(mode);
        ask(u"wamid.1"_s, u"بكام السيفتي شوز؟"_s);
    }

    void ask(const QString &id, const QString &words)
    {
        if (!shop.deliver({shop.text(id, words)}))
            qFatal("not stored");
        shop.clock.advance(10s);
    }

    void waitForPrompt(int count)
    {
        desk.wake();
        QTRY_COMPARE(model.prompts.size(), count);
    }

    void handOver(const QString &reason)
    {
        ReplyDraft draft = priceAnswer();
        draft.action = ReplyAction::HandOver;
        draft.reason = reason;
        model.answer(draft);
    }

    qint64 handOvers() { return shop.number("SELECT count(*) FROM activity WHERE kind = 'handed_over'"); }

    std::optional<Draft> proposed()
    {
        const ConversationId id = shop.conversation().id;
        return shop.read([id](const Database &database) { return drafts::proposed(database, id); });
    }

    int queued()
    {
        return shop.read([](const Database &database) { return outbox::counts(database); }).queued;
    }

    void askAgain(const Draft &draft)
    {
        const auto put = waitFor(shop.writer->run([draft, now = shop.clock.now()](Transaction &t) {
            return drafts::putTask(
                t, {.conversation = draft.conversation, .message = draft.basedOn, .notBefore = now, .attempts = 0});
        }));
        QVERIFY(put);
    }

    void personWrites()
    {
        const ConversationId id = shop.conversation().id;
        const auto done = waitFor(shop.writer->run(
            [id, now = shop.clock.now()](Transaction &t) { return conversations::personWrote(t, id, now); }));
        QVERIFY(done);
    }
};

} // namespace migochat::test
