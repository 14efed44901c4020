#pragma once

#include "agent/gemini/assistant.h"
#include "agent/gemini/decision.h"

namespace migochat {

/// One answer in the making; deletes itself when it has given it.
class ReplyRun : public QObject
{
    Q_OBJECT

public:
    ReplyRun(const AssistantParts &parts, const ReplyPrompt &prompt, QObject *parent);

    [[nodiscard]] Async<ReplyDraft> start();

private:
    /// Things that may happen once per run.
    struct Chances {
        bool retried = false;
        bool budgetDoubled = false;
        bool toolTurnsDropped = false;
        bool repaired = false;
    };

    void step();
    void onReply(const GeminiReply &reply);
    void onFailure(const GeminiFailure &failure);
    void onAnswer(const GeminiAnswer &answer);
    void runTools(const GeminiAnswer &answer);
    void onToolResult(qsizetype call, const QJsonObject &result);
    void onText(const GeminiAnswer &answer);
    void onDecision(const Decision &decision, const GeminiAnswer &answer);
    void repair(const QString &what, const GeminiAnswer &answer);
    void retryOnce(const QString &reasonWhenSpent);
    void dropToolTurns();

    [[nodiscard]] GeminiRequest request() const;
    [[nodiscard]] QString model() const { return m_models.at(m_modelIndex); }
    [[nodiscard]] QStringList knownEvidence(const QStringList &claimed) const;
    [[nodiscard]] GuardContext guardContext() const;

    void noteUsage(const GeminiReply &reply);
    void finishWithKeywords(const GeminiFailure &failure);
    void finishForPerson(const QString &reason, const QString &say);
    void finish(ReplyDraft draft);

    AssistantParts m_parts;
    ReplyPrompt m_prompt;
    Answer<ReplyDraft> m_answer;
    CustomerLanguage m_language;
    QStringList m_models;
    qsizetype m_modelIndex = 0;
    QList<QByteArray> m_baseTurns;
    QList<QByteArray> m_turns;
    int m_round = 0;
    int m_budget = 0;
    Chances m_chances;
    QList<std::pair<GeminiToolCall, QJsonObject>> m_pending; ///< calls of this round with their results
    qsizetype m_openCalls = 0;
    QList<QJsonObject> m_toolResults;
    QStringList m_topics;  ///< shop info that was asked for
    QString m_humanReason; ///< of request_human
    QString m_humanSummary;
    QString m_modelVersion;
    QList<AiUsage> m_usage;
};

} // namespace migochat
