#include "tests/sim/gemini.h"
#include "tests/sim/jsontext.h"

#include <QMap>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QString statusName(int status)
{
    static const QMap<int, QString> names{
        {400, u"INVALID_ARGUMENT"_s},   {401, u"UNAUTHENTICATED"_s}, {402, u"RESOURCE_EXHAUSTED"_s},
        {403, u"PERMISSION_DENIED"_s},  {404, u"NOT_FOUND"_s},       {408, u"DEADLINE_EXCEEDED"_s},
        {429, u"RESOURCE_EXHAUSTED"_s}, {499, u"CANCELLED"_s},       {500, u"INTERNAL"_s},
        {502, u"INTERNAL"_s},           {503, u"UNAVAILABLE"_s},     {504, u"DEADLINE_EXCEEDED"_s}};
    return names.value(status, u"UNKNOWN"_s);
}

QString typeName(const QString &name)
{
    return u"type.googleapis.com/google.rpc."_s + name;
}

QJsonObject errorInfo(const QString &reason)
{
    return {{"@type"_L1, typeName(u"ErrorInfo"_s)},
            {"reason"_L1, reason},
            {"domain"_L1, "googleapis.com"_L1},
            {"metadata"_L1, QJsonObject{{"service"_L1, "generativelanguage.googleapis.com"_L1}}}};
}

SimResponse quotaRefusal(const QString &reason)
{
    const bool perDay = reason == "PerDay"_L1;
    const QString quota = perDay ? u"GenerateRequestsPerDayPerProjectPerModel-FreeTier"_s
                                 : u"GenerateRequestsPerMinutePerProjectPerModel"_s;
    const QString delay = perDay ? u"52s"_s : u"7.4s"_s;
    const QJsonObject violation{{"quotaMetric"_L1, "generativelanguage.googleapis.com/generate_content_requests"_L1},
                                {"quotaId"_L1, quota},
                                {"quotaDimensions"_L1, QJsonObject{{"location"_L1, "global"_L1}}},
                                {"quotaValue"_L1, perDay ? u"250"_s : u"15"_s}};
    const QJsonArray details{
        QJsonObject{{"@type"_L1, typeName(u"QuotaFailure"_s)}, {"violations"_L1, QJsonArray{violation}}},
        QJsonObject{{"@type"_L1, typeName(u"RetryInfo"_s)}, {"retryDelay"_L1, delay}}};
    return geminiRefusal(429, u"You exceeded your current quota. Please retry in %1."_s.arg(delay), details);
}

} // namespace

SimResponse geminiRefusal(int status, const QString &message, const QJsonArray &details)
{
    QJsonObject error{{"code"_L1, status}, {"message"_L1, message}, {"status"_L1, statusName(status)}};
    if (!details.isEmpty())
        error.insert("details"_L1, details);
    SimResponse response = ok({{"error"_L1, error}});
    response.status = status;
    return response;
}

SimResponse geminiOrdered(const Fault &fault)
{
    switch (fault.code) {
    case 429:
        if (fault.reason.isEmpty())
            return geminiRefusal(429, u"Resource has been exhausted (e.g. check quota)."_s);
        return quotaRefusal(fault.reason);
    case 400:
        return geminiRefusal(400, u"API key not valid. Please pass a valid API key."_s,
                             {errorInfo(u"API_KEY_INVALID"_s)});
    case 401:
        return geminiRefusal(401, u"Request had invalid authentication credentials."_s,
                             {errorInfo(u"ACCESS_TOKEN_TYPE_UNSUPPORTED"_s)});
    case 402:
        return geminiRefusal(402, u"Your prepaid credit is used up."_s);
    case 403:
        return geminiRefusal(403, u"Your API key was reported as leaked. Please use another API key."_s);
    case 404:
        return geminiRefusal(404, u"models/gone is not found for API version v1beta, or is not supported for "
                                  u"generateContent. Call ListModels to see the list of available models."_s);
    case 503:
        return geminiRefusal(503, u"This model is currently experiencing high demand. Spikes in demand are usually "
                                  u"temporary. Please try again later."_s);
    default:
        return geminiRefusal(fault.code == 0 ? 500 : fault.code, u"An internal error has occurred."_s);
    }
}

} // namespace migochat::sim
