#pragma once

#include "app/domain/draft.h"
#include "ui/widgets/look.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QTextEdit;

namespace migochat {

class ActionButton;
class FlowLayout;
class IconButton;

/// What the assistant would answer, with what it rests on: edit, send as it is, or dismiss.
class DraftStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit DraftStrip(const Look &look, QWidget *parent = nullptr);

    void setDraft(const std::optional<Draft> &draft);
    [[nodiscard]] const std::optional<Draft> &draft() const { return m_draft; }
    [[nodiscard]] bool isSendable() const;
    /// Whether an answer may go out at all; editing is always possible.
    enum class Sending { Allowed, Blocked };
    void setSending(Sending sending);

Q_SIGNALS:
    void editAsked();
    void sendAsked();
    void dismissAsked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void fitText();
    void fillEvidence();

    const Look m_look;
    std::optional<Draft> m_draft;
    Sending m_sending = Sending::Allowed;
    QBoxLayout *m_body;
    QTextEdit *m_text;
    QLabel *m_reason;
    QWidget *m_evidence;
    FlowLayout *m_chips;
    ActionButton *m_edit;
    ActionButton *m_send;
    IconButton *m_dismiss;
};

} // namespace migochat
