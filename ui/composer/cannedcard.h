#pragma once

#include "app/domain/cannedreply.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace migochat {

class ActionButton;

/// The ready answers on the settings page: choose one or begin a new one, change it, save or delete it.
class CannedCard final : public QWidget
{
    Q_OBJECT

public:
    explicit CannedCard(const Look &look, QWidget *parent = nullptr);

    void setReplies(const QList<CannedReply> &replies);
    void showProblem(const QString &sentence);
    /// A new one with this text, as somebody wrote it in a chat.
    void begin(const QString &text);
    /// The file that was chosen for what is being edited.
    void setMedia(const QString &path, const QString &name);

Q_SIGNALS:
    void saveAsked(const migochat::CannedReply &reply);
    void deleteAsked(migochat::CannedReplyId reply);
    void fileAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showReply(const CannedReply &reply);
    [[nodiscard]] CannedReply edited() const;
    void retranslate();

    const Look m_look;
    QList<CannedReply> m_replies;
    CannedReply m_reply; ///< what is being edited, as it was
    QLabel *m_title;
    QListWidget *m_list;
    QLineEdit *m_key;
    QLineEdit *m_aliases;
    QPlainTextEdit *m_text;
    QComboBox *m_scope;
    QLabel *m_hint;
    QLabel *m_problem;
    ActionButton *m_new;
    ActionButton *m_file;
    ActionButton *m_save;
    ActionButton *m_delete;
};

} // namespace migochat
