#include "agent/gemini/replyrun.h"

#include "agent/gemini/geminipayload.h"
#include "agent/gemini/modeltable.h"
#include "agent/gemini/prompt.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcAssistant, "migochat.gemini.assistant")

namespace migochat {

namespace {

constexpr int kMaxToolRounds = 5;
constexpr RetryPatience kMainPatience{3, 45s, 1s};
constexpr RetryPatience kFallbackPatience{2, 30s, 1s};

} // namespace

ReplyRun::ReplyRun(const AssistantParts &parts, const ReplyPrompt &prompt, QObject *parent)
    : QObject(parent), m_parts(parts), m_prompt(prompt), m_language(languageOf(prompt))
{
    const GeminiConfig &config = parts.caller.client().config();
    m_models = {config.model, config.fallbackModel};
    m_models.removeAll(QString());
    m_models.removeDuplicates();
}

Async<ReplyDraft> ReplyRun::start()
{
    const Async<ReplyDraft> future = m_answer.future();
    if (!m_parts.caller.client().hasKey() || m_models.isEmpty()) {
        finishWithKeywords({GeminiFailureKind::KeyInvalid, 0, u"no key is set"_s, 0ms});
        return future;
    }
    m_baseTurns = promptTurns(m_prompt, m_parts.clock.now());
    m_turns = m_baseTurns;
    m_budget = outputBudget(model());
    step();
    return future;
}

GeminiRequest ReplyRun::request() const
{
    GeminiRequest request;
    request.model = model();
    request.instruction = instructionFor(m_prompt);
    request.turns = m_turns;
    request.tools = ToolBox::declarations();
    request.answerSchema = decisionSchema();
    request.maxOutputTokens = m_budget;
    return request;
}

void ReplyRun::step()
{
    const RetryPatience &patience = m_modelIndex == 0 ? kMainPatience : kFallbackPatience;
    whenDone(m_parts.caller.call(request(), patience), this, [this](const Result<GeminiReply> &reply) {
        if (reply)
            return onReply(*reply);
        m_answer.give(failed(reply, u"draft reply"));
        deleteLater();
    });
}

void ReplyRun::onReply(const GeminiReply &reply)
{
    noteUsage(reply);
    if (reply.failure)
        onFailure(*reply.failure);
    else
        onAnswer(reply.answer);
}

void ReplyRun::onFailure(const GeminiFailure &failure)
{
    if (failure.kind == GeminiFailureKind::BadSignature && !m_chances.toolTurnsDropped)
        return dropToolTurns();
    if (otherModelMayHelp(failure.kind) && m_modelIndex + 1 < m_models.size()) {
        // Signatures of one model mean nothing to the other, so it begins at the customer's words.
        ++m_modelIndex;
        m_turns = m_baseTurns;
        m_round = 0;
        m_budget = outputBudget(model());
        m_chances = {};
        return step();
    }
    finishWithKeywords(failure);
}

void ReplyRun::onAnswer(const GeminiAnswer &answer)
{
    m_modelVersion = answer.modelVersion;
    switch (answer.outcome) {
    case GeminiOutcome::Answer:
        return onText(answer);
    case GeminiOutcome::ToolCalls:
        return runTools(answer);
    case GeminiOutcome::Empty:
        return retryOnce(u"model_empty"_s);
    case GeminiOutcome::Malformed:
        return retryOnce(u"model_unusable"_s);
    case GeminiOutcome::MissingSignature:
        qCWarning(lcAssistant) << "a thought signature got lost";
        return m_chances.toolTurnsDropped ? finishForPerson(u"model_unusable"_s, {}) : dropToolTurns();
    case GeminiOutcome::TooLong:
        if (m_chances.budgetDoubled)
            return finishForPerson(u"model_too_long"_s, {});
        m_chances.budgetDoubled = true;
        m_budget *= 2;
        return step();
    case GeminiOutcome::Blocked:
        return finishForPerson(u"sensitive"_s, m_parts.facts.phrase("colleague"_L1, m_language));
    case GeminiOutcome::AccountLimited:
        return finishWithKeywords({GeminiFailureKind::KeyInvalid, 200, answer.finishReason, 0ms});
    }
}

void ReplyRun::retryOnce(const QString &reasonWhenSpent)
{
    if (m_chances.retried)
        return finishForPerson(reasonWhenSpent, {});
    m_chances.retried = true;
    step();
}

void ReplyRun::dropToolTurns()
{
    m_chances.toolTurnsDropped = true;
    m_turns = m_baseTurns;
    m_round = 0;
    step();
}

void ReplyRun::runTools(const GeminiAnswer &answer)
{
    if (++m_round > kMaxToolRounds)
        return finishForPerson(u"too_many_tool_rounds"_s, {});
    m_turns.append(answer.modelTurn);
    m_pending.clear();
    m_openCalls = answer.calls.size();
    for (const GeminiToolCall &call : answer.calls) {
        if (asksForHuman(call)) {
            m_humanReason = call.args["reason"_L1].toString(u"customer_asked"_s);
            m_humanSummary = call.args["summary"_L1].toString().left(300);
        } else if (call.name == "get_shop_info"_L1) {
            m_topics.append(call.args["topic"_L1].toString());
        }
        m_pending.append({call, {}});
    }
    for (qsizetype i = 0; i < answer.calls.size(); ++i) {
        whenDone(m_parts.tools.run(answer.calls.at(i), m_language), this, [this, i](const Result<QJsonObject> &result) {
            onToolResult(i, result.value_or(QJsonObject{{u"error"_s, u"the tool did not answer"_s}}));
        });
    }
}

void ReplyRun::onToolResult(qsizetype call, const QJsonObject &result)
{
    m_pending[call].second = result;
    m_toolResults.append(result);
    if (--m_openCalls > 0)
        return;
    m_turns.append(toolResultTurn(m_pending));
    step();
}

void ReplyRun::onText(const GeminiAnswer &answer)
{
    const Result<Decision> decision = parseDecision(answer.text);
    if (decision)
        return onDecision(*decision, answer);
    qCInfo(lcAssistant) << decision.error().detail;
    retryOnce(u"model_unusable"_s);
}

void ReplyRun::onDecision(const Decision &decision, const GeminiAnswer &answer)
{
    ReplyDraft draft;
    draft.reply = decision.reply;
    draft.action = m_humanReason.isEmpty() ? decision.action : ReplyAction::HandOver;
    draft.language = decision.language;
    draft.intent = decision.intent;
    draft.reason = m_humanReason.isEmpty() ? decision.reason : m_humanReason;
    draft.summary = m_humanSummary.isEmpty() ? decision.summary : m_humanSummary;
    draft.evidence = knownEvidence(decision.evidence);
    const QList<GuardFinding> findings = decision.reply.isEmpty()
                                             ? QList<GuardFinding>()
                                             : ReplyGuard(m_parts.facts).check(decision.reply, guardContext());
    for (const GuardFinding &finding : findings)
        draft.concerns.append(finding.text());
    if (findings.isEmpty())
        return finish(draft);
    if (!m_chances.repaired)
        return repair(draft.concerns.join(u"; "_s), answer);
    // It stays a proposal: the concerns keep it from leaving without a person.
    if (draft.reason.isEmpty())
        draft.reason = u"checks_failed"_s;
    finish(draft);
}

void ReplyRun::repair(const QString &what, const GeminiAnswer &answer)
{
    m_chances.repaired = true;
    // Where the answer came as a function call, echoing it would demand a function response.
    if (takesToolsWithSchema(model()))
        m_turns.append(answer.modelTurn);
    m_turns.append(userTurn({u"[check of the shop's program] Your reply cannot be sent: "_s + what +
                             u". Use a tool for missing facts or leave the statement out, then decide again."_s}));
    step();
}

QStringList ReplyRun::knownEvidence(const QStringList &claimed) const
{
    QByteArray results;
    for (const QJsonObject &result : m_toolResults)
        results += QJsonDocument(result).toJson(QJsonDocument::Compact);
    QStringList known;
    for (const QString &entry : claimed) {
        if (m_topics.contains(entry))
            known.append(u"policy:"_s + entry);
        else if (!entry.isEmpty() && results.contains(QByteArray(R"("id":")" + entry.toUtf8() + '"')))
            known.append(u"SKU "_s + entry);
    }
    return known;
}

GuardContext ReplyRun::guardContext() const
{
    return {m_toolResults, unansweredText(m_prompt), lastReplies(m_prompt, 2), m_language, m_prompt.maxReplyLength};
}

void ReplyRun::noteUsage(const GeminiReply &reply)
{
    AiUsage usage;
    usage.conversation = m_prompt.conversation;
    usage.model = reply.answer.modelVersion.isEmpty() ? reply.model : reply.answer.modelVersion;
    usage.promptTokens = reply.answer.usage.promptTokens;
    usage.cachedTokens = reply.answer.usage.cachedTokens;
    usage.answerTokens = reply.answer.usage.answerTokens;
    usage.thoughtTokens = reply.answer.usage.thoughtTokens;
    usage.at = m_parts.clock.now();
    usage.costMicroUsd = costMicroUsd(usage.model, reply.answer.usage, usage.at);
    usage.outcome = reply.failure ? QString(toText(reply.failure->kind)) : reply.answer.finishReason;
    usage.latencyMs = static_cast<int>(reply.latency.count());
    m_usage.append(usage);
}

void ReplyRun::finishWithKeywords(const GeminiFailure &failure)
{
    ReplyDraft draft;
    if (auto known = m_parts.keywords.answer(m_prompt)) {
        draft = *known;
    } else {
        draft.model = QString(kKeywordModel);
        draft.reason = u"no_answer"_s;
        draft.language = QString(toText(m_language));
    }
    draft.failure = failure;
    finish(draft);
}

void ReplyRun::finishForPerson(const QString &reason, const QString &say)
{
    ReplyDraft draft;
    draft.reply = say;
    draft.reason = reason;
    draft.language = QString(toText(m_language));
    finish(draft);
}

void ReplyRun::finish(ReplyDraft draft)
{
    if (draft.model.isEmpty())
        draft.model = m_modelVersion.isEmpty() ? model() : m_modelVersion;
    draft.usage = m_usage;
    qCInfo(lcAssistant) << "conversation" << m_prompt.conversation.value() << "calls" << m_usage.size() << "tools"
                        << m_toolResults.size() << toText(draft.action) << draft.reason;
    m_answer.give(draft);
    deleteLater();
}

} // namespace migochat
