#pragma once

#include "app/store/productquestions.h"
#include "ui/shell/overlay.h"

class QLabel;
class QListWidget;

namespace migochat {

class ActionButton;
class IconButton;

/// What all customers asked about, newest first, beside how often each article was asked about; an article shows only its
/// questions. Enter or a click opens the chat where it was asked, Ctrl+C copies the list.
class QuestionSheet final : public Overlay
{
    Q_OBJECT

public:
    QuestionSheet(const Look &look, QWidget *window);

    /// Which questions are to be shown; nullopt: all.
    [[nodiscard]] std::optional<NamedProduct> wanted() const;
    /// The first page of what is wanted. What was current stays so.
    void setQuestions(const QList<productquestions::Asked> &tally, const QList<ProductQuestion> &questions, bool more);
    void append(const QList<ProductQuestion> &questions, bool more);
    void setProblem(const QString &sentence);
    [[nodiscard]] std::optional<ThreadCursor> last() const;

Q_SIGNALS:
    void wantedChanged();
    void moreAsked();
    void copyAsked();
    void chosen(const migochat::ProductQuestion &question);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void setTally(const QList<productquestions::Asked> &tally);
    void addAsked(const QString &name, int times, const NamedProduct &product);
    void add(const QList<ProductQuestion> &questions);
    void choose();
    void retranslate();
    void refresh();

    QLabel *m_title;
    ActionButton *m_copy;
    IconButton *m_close;
    QListWidget *m_asked;
    QWidget *m_rule; ///< between the two lists
    QListWidget *m_list;
    QLabel *m_empty;
    QLabel *m_hint;
    QList<productquestions::Asked> m_tally;
    QList<ProductQuestion> m_questions;
    QString m_problem;
    bool m_more = false;
    bool m_known = false; ///< the store has answered
};

} // namespace migochat
