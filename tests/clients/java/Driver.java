import com.aliyun.ice20201109.Client;
import com.aliyun.tea.TeaException;
import com.aliyun.tea.TeaModel;
import com.aliyun.teaopenapi.models.Config;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes calls through the vendor's Java SDK: a line of JSON in, a line of JSON out. Told where by the environment. */
public final class Driver {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final String MODELS = "com.aliyun.ice20201109.models.";

  public static void main(String[] args) throws Exception {
    Config config =
        new Config()
            .setAccessKeyId(System.getenv("ALICLOUD_ACCESS_KEY"))
            .setAccessKeySecret(System.getenv("ALICLOUD_SECRET_KEY"))
            .setRegionId(System.getenv("ALICLOUD_REGION"))
            .setEndpoint(System.getenv("ICE_ENDPOINT"))
            .setProtocol("http");
    Client client = new Client(config);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // The SDK prints warnings there, among the answers.
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Call call = GSON.fromJson(line, Call.class);
      out.println(GSON.toJson(make(client, call)));
    }
  }

  private static final class Call {
    String operation;
    Map<String, Object> parameters;
  }

  private static Map<String, Object> make(Client client, Call call) throws Exception {
    String name = Character.toLowerCase(call.operation.charAt(0)) + call.operation.substring(1);
    Optional<Method> method =
        Arrays.stream(Client.class.getMethods())
            .filter(one -> one.getName().equals(name) && one.getParameterCount() <= 1)
            .findFirst();
    if (!method.isPresent()) return Map.of("kind", "absent");
    try {
      Map<String, Object> sent = Map.of();
      Object[] requests = {};
      if (method.get().getParameterCount() == 1) {
        TeaModel request = (TeaModel) Class.forName(MODELS + call.operation + "Request").getConstructor().newInstance();
        TeaModel.toModel(typed(call.parameters, request.getClass()), request);
        sent = withoutNulls(request.toMap());
        requests = new Object[] {request};
      }
      Object response = method.get().invoke(client, requests);
      Object body = response.getClass().getMethod("getBody").invoke(response);
      return Map.of("kind", "answered", "sent", new ArrayList<>(sent.keySet()), "body", withoutNulls(((TeaModel) body).toMap()));
    } catch (InvocationTargetException error) {
      Throwable cause = error.getCause();
      String code = cause instanceof TeaException ? ((TeaException) cause).getCode() : cause.getClass().getSimpleName();
      return Map.of("kind", "refused", "code", String.valueOf(code), "message", String.valueOf(cause.getMessage()));
    }
  }

  /** Gson reads every number as a double; the models want longs and integers. */
  private static Map<String, Object> typed(Map<String, Object> parameters, Class<?> model) {
    Map<String, Object> typed = new HashMap<>(parameters);
    for (Field field : model.getFields()) {
      com.aliyun.tea.NameInMap name = field.getAnnotation(com.aliyun.tea.NameInMap.class);
      if (name == null || !(parameters.get(name.value()) instanceof Double)) continue;
      long number = ((Double) parameters.get(name.value())).longValue();
      typed.put(name.value(), field.getType() == Integer.class ? (Object) (int) number : (Object) number);
    }
    return typed;
  }

  private static Map<String, Object> withoutNulls(Map<String, Object> map) {
    Map<String, Object> kept = new HashMap<>(map);
    kept.values().removeIf(value -> value == null);
    return kept;
  }
}
