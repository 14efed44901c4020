#pragma once

#include "app/domain/id.h"
#include "ui/leads/leadsviewdata.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace migochat {

class ActionButton;
class LeadList;
class StageBar;

/// The list of leads with a filter per stage and a search field. The model gives LeadRow in RowRole and the lead's id
/// in IdRole; canFetchMore()/fetchMore() is used at the end. Does no I/O: filter and changes leave as signals.
class LeadsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LeadsPage(const Look &look, QWidget *parent = nullptr);
    [[nodiscard]] const Look &look() const { return m_look; }

    void setModel(QAbstractItemModel *model);
    void setTotals(const QList<StageTotal> &totals);
    [[nodiscard]] LeadFilter filter() const { return m_filter; }
    void focusSearch();

Q_SIGNALS:
    void filterChanged(const migochat::LeadFilter &filter);
    void openRequested(migochat::ConversationId conversation); ///< show it in the inbox
    void newLeadAsked();
    void stageChangeRequested(migochat::LeadId lead, migochat::LeadStage stage);
    void labelChangeRequested(migochat::LeadId lead, migochat::LeadLabel label);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showListOrHint();
    void setFilter(LeadFilter filter);

    const Look m_look;
    LeadFilter m_filter;
    QLabel *m_title;
    QLineEdit *m_search;
    StageBar *m_stages;
    QStackedWidget *m_stack;
    LeadList *m_list;
    QLabel *m_hint;
    ActionButton *m_new;
};

} // namespace migochat
